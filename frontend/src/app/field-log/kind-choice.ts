import { Component, computed, model } from '@angular/core';
import { type FieldLogCode, type FieldLogTile } from '@jaarring/domain';
import { texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { codesOf, nameOfKind, tileIcons, tileOf, tiles } from './tiles.ts';

/** What was done: one of eight tiles, and behind the tile the code; one tap takes the first. */
@Component({
  selector: 'jr-kind-choice',
  imports: [Icon],
  templateUrl: './kind-choice.html',
  styleUrl: './choices.scss',
})
export class KindChoice {
  readonly kind = model.required<FieldLogCode | null>();
  protected readonly t = texts();
  protected readonly tiles = tiles;
  protected readonly icons = tileIcons;
  protected readonly nameOf = nameOfKind;
  protected readonly tile = computed(() => {
    const kind = this.kind();
    return kind && tileOf(kind);
  });
  protected readonly codes = computed(() => {
    const tile = this.tile();
    return tile ? codesOf(tile) : [];
  });

  protected tap(tile: FieldLogTile): void {
    this.kind.set(codesOf(tile)[0]!);
  }
}
