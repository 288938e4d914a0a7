import { bootstrapApplication } from '@angular/platform-browser';
import { bringAhead } from './app/ahead.ts';
import { App } from './app/app.ts';
import { appConfig } from './app/app.config.ts';

bringAhead(location.pathname);
bootstrapApplication(App, appConfig).catch((error: unknown) => console.error(error));
