/** Requests are checked by their schemas, and what is wrong is said in Laravel's words (contract §2, §7). */
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import type { TLocalizedValidationError } from 'typebox/error';
// Not `typebox/compile`: what that can do besides took a tenth of a second of each start.
import { Compile, type Validator } from 'typebox/schema';
import { type InletError, invalid } from '../errors.ts';
import { inWords } from '../types/fields/field.ts';

/** For Fastify. Queries are text: their numbers are read first. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const check = checker(schema);
  const isQuery = httpPart === 'querystring';
  return (value) => {
    const given = isQuery ? withNumbers(schema, value) : (value ?? {});
    const error = check(given);
    return error ? { error } : { value: given };
  };
};

/** A query with its whole numbers read; what is none stays text, and is told so. */
function withNumbers(schema: TSchema, query: Record<string, unknown>): Record<string, unknown> {
  const { properties } = schema as { properties: Record<string, { type?: string }> };
  const read = ([name, value]: [string, unknown]) => {
    const isNumber = properties[name]?.type === 'integer' && /^-?\d+$/.test(String(value));
    return [name, isNumber ? Number(value) : value];
  };
  return Object.fromEntries(Object.entries(query).map(read));
}

/** Compiles the schema at its first use. @returns what is wrong with a value, or null */
export function checker(schema: TSchema): (value: unknown) => InletError | null {
  let compiled: Validator | null = null;
  return (value) => {
    compiled ??= Compile(schema);
    if (compiled.Check(value)) return null;
    const [, errors] = compiled.Errors(value);
    return invalid(inSentences(errors));
  };
}

/** One sentence a field: the first thing that is wrong with it. */
function inSentences(found: TLocalizedValidationError[]): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const error of found) {
    const path = error.instancePath.split('/').slice(1).map(unescaped);
    if (error.keyword === 'required') {
      for (const name of error.params.requiredProperties) {
        const field = [...path, name].join('.');
        errors[field] ??= [`The ${inWords(field)} field is required.`];
      }
    } else if (error.keyword !== 'additionalProperties') {
      const field = path.join('.') || 'body';
      errors[field] ??= [sentence(inWords(field), error)];
    }
  }
  return errors;
}

function sentence(field: string, error: TLocalizedValidationError): string {
  switch (error.keyword) {
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return `The ${field} field is required.`;
    case 'type':
      return `The ${field} field must be ${typeNames[String(error.params.type)] ?? 'of another type'}.`;
    case 'maxItems':
      return `The ${field} field must not have more than ${error.params.limit} items.`;
    case 'maxLength':
      return `The ${field} field must not be greater than ${error.params.limit} characters.`;
    case 'minimum':
      return `The ${field} field must be at least ${error.params.limit}.`;
    case 'maximum':
      return `The ${field} field must not be greater than ${error.params.limit}.`;
    case 'pattern':
    case 'format':
      return `The ${field} field format is invalid.`;
    case 'boolean':
      return `The ${field} field cannot be given here.`;
    case 'enum':
      return `The selected ${field} is invalid. Choose one of: ${error.params.allowedValues.join(', ')}.`;
    default:
      return `The selected ${field} is invalid.`;
  }
}

const typeNames: Record<string, string> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
};

const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
