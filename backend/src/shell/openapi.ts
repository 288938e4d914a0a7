import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI document at /api/openapi.json, and a page to read it at /api/docs. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setTitle('Jaarring')
    .setDescription(
      'The yearly policy cycle of a housing corporation: figure, conversation, measure, euro, visit, figure.',
    )
    .setVersion('1')
    .addCookieAuth('jaarring_session')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json' });
}
