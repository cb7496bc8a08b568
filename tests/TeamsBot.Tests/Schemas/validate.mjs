// Validates JSON against a schema, one request a line: {"schema": path, "document": text} → ["complaint", …].
// Ends when its input ends.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';

const draft06 = JSON.parse(readFileSync(new URL(import.meta.resolve('ajv/dist/refs/json-schema-draft-06.json')), 'utf8'));
// Schemas carry annotations of their own ("version", "features"); "format" is not checked.
const options = { strict: false, allErrors: true, verbose: true, validateFormats: false };
const validators = new Map();

function compile(path) {
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  if (schema.$schema.includes('2020-12')) {
    return new Ajv2020(options).compile(schema);
  }
  // The Adaptive Card schema says draft-06 but names itself with draft-04's "id", which no later draft knows.
  const { id, ...rest } = schema;
  return new Ajv(options).addMetaSchema(draft06).compile(id ? { $id: id, ...rest } : rest);
}

// One wrong value makes every branch of every "anyOf" around it fail. A branch whose "type" is another one was not meant:
// what it says about that object is left out, and what is left names the mistake.
function complaints(errors, definitions = {}) {
  const all = Object.values(definitions);
  const branchOf = (error) => error.keyword === 'enum' && all.find((definition) => definition.properties?.type === error.parentSchema);
  const notMeant = errors.filter(branchOf).map((error) => ({ path: error.instancePath.replace(/\/type$/, ''), branch: branchOf(error) }));
  const isNoise = (error) => ['anyOf', 'oneOf'].includes(error.keyword)
    || (error.parentSchema === definitions['Extendable.Input'] && !String(error.data?.type).startsWith('Input.'))
    || notMeant.some(({ path, branch }) => saysOf(branch, error, path));
  const unknown = errors.filter(({ keyword, data }) => keyword === 'anyOf' && typeof data?.type === 'string' && all.length > 0 && !definitions[data.type]);
  const told = [
    ...unknown.map(({ instancePath, data }) => `${instancePath || '/'} has the unknown type "${data.type}"`),
    ...errors.filter((error) => !isNoise(error)).map(asText),
  ];
  return [...new Set(told.length ? told : errors.map(asText))].slice(0, 8);
}

function asText({ instancePath, message, params }) {
  return `${instancePath || '/'} ${message} ${JSON.stringify(params)}`;
}

function saysOf(branch, error, path) {
  if (error.instancePath === path) return error.parentSchema === branch;
  return error.instancePath.startsWith(`${path}/`) && Object.values(branch.properties).includes(error.parentSchema);
}

function answer(line) {
  const { schema, document } = JSON.parse(line);
  if (!validators.has(schema)) validators.set(schema, compile(schema));
  const validate = validators.get(schema);
  let value;
  try {
    value = JSON.parse(document);
  } catch (error) {
    return [`not JSON: ${error.message}`];
  }
  return validate(value) ? [] : complaints(validate.errors, validate.schema.definitions);
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(line))}\n`);
}
