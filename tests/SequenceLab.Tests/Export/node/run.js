// node run.js MODEL: reads a list of runs from stdin, each {input: {type, dims, data}}, and prints their outputs.
const { InferenceSession, Tensor } = require('onnxruntime-node');

function read({ type, dims, data }) {
  return new Tensor(type, type === 'int64' ? BigInt64Array.from(data, BigInt) : Float32Array.from(data), dims);
}

function written({ type, dims, data }) {
  return { type, dims, data: Array.from(data, Number) };
}

function each(values, change) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

async function main() {
  const runs = JSON.parse(require('fs').readFileSync(0, 'utf8'));
  const session = await InferenceSession.create(process.argv[2], { logSeverityLevel: 3 });
  const results = [];
  for (const run of runs) {
    results.push(each(await session.run(each(run, read)), written));
  }
  process.stdout.write(JSON.stringify(results));
}

main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
