#!/usr/bin/env python3
"""Makes published-api.txt from a listing of the published assemblies: one member a line, under its type.

usage: make-published-api.py LISTING > published-api.txt
Members that need F# functions or lists are left out: C# cannot offer them without F#'s library.
"""
import re
import sys

HEADING = re.compile(r"^== (?:static )?(?:class|struct) (Plotly\.NET\S*)(?: : (\w+))?$")
VALUES = re.compile(r"^ +StyleParam\.(\w+): (.*)$")
ITEMS = re.compile(r"(StyleParam\.\w+ New\w+\(.*?\)|\w+)(?:, |$)")


def main(listing):
    member = ""
    for line in open(listing, encoding="utf-8"):
        line = line.rstrip()
        if heading := HEADING.match(line):
            print(f"type {heading[1]}" + (f" : {heading[2]}" if heading[2] else ""))
        elif values := VALUES.match(line):
            print_values(*values.groups())
        elif line.startswith("  ") and not line.strip().startswith("(all"):
            member = f"{member} {line.strip()}".strip()
            if member.count("(") == member.count(")"):
                if not re.search(r"FSharpFunc|FSharpList|XmlNode| get_\w+\(|bool Is(?!Some)\w+ \{", member):
                    print("  " + member.replace("( ", "("))
                member = ""


def print_values(name, items):
    print(f"type Plotly.NET.StyleParam.{name}")
    for item in ITEMS.findall(items):
        if "(" in item:
            print("  static " + item)
        elif item not in ("toString", "toInteger", "convert"):
            print(f"  static StyleParam.{name} {item} {{ get; }}")


main(sys.argv[1])
