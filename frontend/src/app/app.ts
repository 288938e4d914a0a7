import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The whole application; what it shows is decided by the address. */
@Component({ selector: 'jr-app', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {}
