import { computed, inject, Injectable, signal } from '@angular/core';
import type { Mandates } from '@jaarring/contracts';
import type { MandateRules } from '@jaarring/domain';
import { Sending } from '../shell/sending.ts';
import { texts } from '../texts/texts.ts';
import { type DraftVersion, faultIn } from './mandate-rows.ts';

/** What the drafter can write. */
export type Edit = { rules: MandateRules; validFrom: string; why: string };

/** What is being written in a draft and not yet on the server. Provided by the page. */
@Injectable()
export class DraftEdit {
  private readonly sending = inject(Sending);
  private readonly t = texts();
  private readonly edited = signal<Edit | null>(null);

  /** What contradicts itself in what was written; that is not sent until it is cured. */
  readonly fault = computed(() => {
    const edit = this.edited();
    return edit && faultIn(edit.rules, this.t());
  });
  readonly isDirty = computed(() => this.edited() !== null);

  /** A draft as the reader sees it: with what they wrote. */
  shown(draft: DraftVersion): Edit {
    const { rules, validFrom, why } = draft;
    return this.edited() ?? { rules, validFrom, why };
  }

  forget(): void {
    this.edited.set(null);
  }

  /**
   * Writes a change down at once. One request at a time: what is written meanwhile goes with the next, on the version that
   * came back. Answers the last answer, or null when nothing was sent or it was refused; then it stays to be sent again.
   */
  async write(draft: DraftVersion, change: Partial<Edit>, told: (answer: Mandates) => void): Promise<void> {
    this.edited.set({ ...this.shown(draft), ...change });
    if (this.sending.busy()) return;
    let { version } = draft;
    for (let edit = this.edited(); edit !== null && this.fault() === null; edit = this.edited()) {
      const body = { ...edit, version };
      const answer = await this.sending.send<Mandates>('PUT', `/api/mandate-drafts/${draft.id}`, body);
      if (!answer?.draft) return;
      ({ version } = answer.draft);
      if (this.edited() === edit) this.edited.set(null);
      told(answer);
    }
  }
}
