import { NgTemplateOutlet } from '@angular/common';
import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { texts } from '../../texts/texts.ts';
import { Icon } from '../../ui/icon.ts';
import { CycleChoice } from '../cycle-choice.ts';
import { PageHeading } from '../page-heading.ts';
import { openPalette } from '../palette/open-palette.ts';
import { AccountMenu } from './account-menu.ts';
import { SaveStatus } from './save-status.ts';

/** The bar above every page: what this is, how it stands, and the way to everything else. */
@Component({
  selector: 'jr-top-bar',
  imports: [AccountMenu, Icon, MatButtonModule, MatMenuModule, NgTemplateOutlet, SaveStatus],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.scss',
})
export class TopBar {
  protected readonly t = texts();
  protected readonly heading = inject(PageHeading);
  protected readonly cycles = inject(CycleChoice);
  protected readonly search = openPalette();
}
