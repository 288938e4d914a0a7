import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { exampleWords } from './example-words.ts';
import { exampleOf, type ExampleSource, type JsonSchema } from './example.ts';

/** The OpenAPI document at /api/openapi.json, and a page to read it at /api/docs. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, describeApi(app), { jsonDocumentUrl: 'api/openapi.json' });
}

/** What the product answers to, with an example of every body and every answer. */
function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Jaarring')
    .setDescription(
      'The yearly policy cycle of a housing corporation: figure, conversation, measure, euro, visit, figure.',
    )
    .setVersion('1')
    .addCookieAuth('jaarring_session')
    .build();
  return withExamples(SwaggerModule.createDocument(app, config));
}

type Content = Record<string, { schema?: JsonSchema; example?: unknown }>;
type Operation = {
  requestBody?: { content: Content };
  responses: Record<string, { description?: string; content?: Content }>;
};

/** A no of each kind, as a caller meets it most. */
const problems: Record<string, { description: string; code: string; details?: object }> = {
  '401': { description: 'Nobody is signed in, or the session ended.', code: 'access.no-session' },
  '403': {
    description: 'This function may not do this, here or in this phase.',
    code: 'access.denied',
    details: { permission: 'measure.propose' },
  },
  '404': {
    description: 'There is no such thing in this corporation.',
    code: 'access.not-found',
    details: { kind: 'measure' },
  },
  '409': {
    description: 'What was sent stands on something that changed meanwhile.',
    code: 'stale',
    details: { table: 'measure', version: 3 },
  },
  '422': {
    description: 'What was sent cannot be; the details say which field and why.',
    code: 'contract.invalid',
    details: { issues: [{ path: 'costs.0.amountCents', message: 'Invalid input: expected int' }] },
  },
};

function withExamples(document: OpenAPIObject): OpenAPIObject {
  const source: ExampleSource = {
    definitions: document.components?.schemas ?? {},
    id: () => '01982f6e-7a10-7c3e-9d5a-4b7e2f1c0a88',
    named: exampleWords,
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as Operation[]) {
      for (const content of Object.values(operation.requestBody?.content ?? {})) {
        if (content.schema) content.example = exampleOf(content.schema, source);
      }
      for (const [status, answer] of Object.entries(operation.responses)) showAnswer(status, answer, source);
    }
  }
  return document;
}

function showAnswer(status: string, answer: Operation['responses'][string], source: ExampleSource): void {
  const problem = problems[status];
  const content = answer.content?.['application/json'];
  if (problem) answer.description = problem.description;
  else answer.description ||= 'As asked.';
  if (!content?.schema) return;
  content.example = problem
    ? { code: problem.code, ...(problem.details ? { details: problem.details } : {}), requestId: 'req-4f2a' }
    : exampleOf(content.schema, source);
}
