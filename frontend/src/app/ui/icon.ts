import { Component, computed, input } from '@angular/core';
import { iconGlyphs } from './icon-glyphs.ts';

/** The name of an icon that the product ships. Another name does not compile. */
export type IconName = keyof typeof iconGlyphs;

/** Draws one icon. It says nothing to a screen reader: the word stands beside it or on the button. */
@Component({
  selector: 'jr-icon',
  template: '{{ glyph() }}',
  host: {
    'aria-hidden': 'true',
    translate: 'no',
    '[class.filled]': 'filled()',
    '[attr.data-size]': 'size()',
  },
  styleUrl: './icon.scss',
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly size = input<'small' | 'medium' | 'large' | 'huge'>('medium');
  readonly filled = input(false);
  protected readonly glyph = computed(() => iconGlyphs[this.name()]);
}
