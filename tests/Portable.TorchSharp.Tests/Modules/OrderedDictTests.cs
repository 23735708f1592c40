using TorchSharp.Utils;

namespace TorchSharp.Tests.Modules;

public class OrderedDictTests
{
    [Fact]
    public void KeepsTheOrderOfKeys()
    {
        OrderedDict<string, int> dict = new()
        {
            { "b", 1 },
            { "a", 2 },
            ("c", 3),
        };
        dict["a"] = 5;
        dict["d"] = 6;
        dict.Insert(0, ("first", 0));
        Assert.Equal(["first", "b", "a", "c", "d"], dict.Keys);
        Assert.Equal([0, 1, 5, 3, 6], dict.Values);
        Assert.Equal(("a", 5), dict[2]);
        Assert.Equal(5, dict["a"]);
        Assert.Equal(2, dict.IndexOf(("a", 5)));
        Assert.Throws<ArgumentException>(() => dict.Add("a", 1));
    }

    [Fact]
    public void KeysAndPlacesStayTogether()
    {
        OrderedDict<string, int> dict = new() { ("a", 1), ("b", 2), ("c", 3) };
        dict[1] = ("x", 9);
        Assert.False(dict.ContainsKey("b"));
        Assert.Equal(9, dict["x"]);
        Assert.Throws<ArgumentException>(() => dict[0] = ("x", 1));
        dict.RemoveAt(0);
        Assert.True(dict.Remove("c"));
        Assert.False(dict.Remove("c"));
        Assert.False(dict.Remove(("x", 8)));
        Assert.Equal([("x", 9)], new List<(string, int)>(dict));
        Assert.True(dict.TryGetValue("x", out var value) && value == 9);
        dict.clear();
        Assert.Empty(dict.Keys);
    }
}
