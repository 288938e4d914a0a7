import { Component, computed, input, model } from '@angular/core';
import { MatCheckboxModule } from '@angular/material/checkbox';
import type { AtelierView } from '@jaarring/contracts';
import { pinKinds } from '@jaarring/domain';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { pinIcons } from '../ui/looks.ts';

/** The pins of a workshop in three columns: problems, strengths and solutions. Ticked pins go into the next finding. */
@Component({
  selector: 'jr-pin-board',
  imports: [Icon, MatCheckboxModule],
  templateUrl: './pin-board.html',
  styleUrl: './pin-board.scss',
})
export class PinBoard {
  readonly pins = input.required<AtelierView['pins']>();
  readonly mayChoose = input.required<boolean>();
  /** The ids of the ticked pins. */
  readonly chosen = model.required<readonly string[]>();
  protected readonly t = texts();
  protected readonly columns = computed(() =>
    pinKinds.map((kind) => ({
      kind,
      icon: pinIcons[kind],
      pins: this.pins().filter((pin) => pin.kind === kind),
    })),
  );

  protected tick(id: string, ticked: boolean): void {
    const others = this.chosen().filter((one) => one !== id);
    this.chosen.set(ticked ? [...others, id] : others);
  }
}
