import { Component, computed, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { texts } from '../../texts/texts.ts';
import { Icon } from '../../ui/icon.ts';
import { fieldItems, menuFor, officeItems, partnerGroups } from '../menu.ts';
import { MenuCounts } from '../menu-counts.ts';
import { Session } from '../session.ts';

/** The main menu of a phone: four places within reach of a thumb. */
@Component({
  selector: 'jr-bottom-bar',
  imports: [Icon, MatMenuModule, RouterLink, RouterLinkActive],
  templateUrl: './bottom-bar.html',
  styleUrl: './bottom-bar.scss',
})
export class BottomBar {
  private readonly session = inject(Session);
  protected readonly t = texts();
  protected readonly counts = inject(MenuCounts).counts;
  private readonly inTheField = computed(() => this.session.has('fieldWorker'));
  private readonly isPartner = computed(() => this.session.has('tenantOrganisation'));

  protected readonly items = computed(() => {
    if (this.isPartner()) return partnerGroups.flat();
    return this.inTheField() ? fieldItems : officeItems;
  });
  /** What does not fit in the bar, under "Meer". */
  protected readonly rest = computed(() => {
    if (this.isPartner() || this.inTheField()) return [];
    const shown = this.items().map(({ key }) => key);
    return menuFor(this.session)
      .flat()
      .filter(({ key }) => !shown.includes(key));
  });
}
