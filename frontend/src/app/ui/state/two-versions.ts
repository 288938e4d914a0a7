import { Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { texts } from '../../texts/texts.ts';

/** One of two texts that were written at the same time. */
export interface Version {
  readonly who: string;
  readonly text: string;
  /** What the button says: "Houd € 38.000". */
  readonly keep: string;
}

/** Two people changed the same thing. A person chooses; nothing is overwritten in silence. */
@Component({
  selector: 'jr-two-versions',
  imports: [MatButtonModule],
  template: `
    <p class="jr-strong">{{ heading() }}</p>
    <dl>
      <div>
        <dt class="jr-muted">{{ t().ui.state.you }}</dt>
        <dd class="jr-strong">{{ mine().text }}</dd>
      </div>
      <div>
        <dt class="jr-muted">{{ theirs().who }}</dt>
        <dd class="jr-strong">{{ theirs().text }}</dd>
      </div>
    </dl>
    <div class="jr-row">
      <button matButton="outlined" type="button" (click)="keep.emit('mine')">{{ mine().keep }}</button>
      <button matButton="outlined" type="button" (click)="keep.emit('theirs')">{{ theirs().keep }}</button>
    </div>
  `,
  styleUrl: './two-versions.scss',
  host: { role: 'group', '[attr.aria-label]': 'heading()' },
})
export class TwoVersions {
  readonly heading = input.required<string>();
  readonly mine = input.required<Version>();
  readonly theirs = input.required<Version>();
  readonly keep = output<'mine' | 'theirs'>();
  protected readonly t = texts();
}
