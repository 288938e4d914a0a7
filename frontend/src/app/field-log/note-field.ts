import { Component, computed, inject, model, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { NOTE_LENGTH } from '@jaarring/domain';
import { Undo } from '../shell/undo/undo-bar.ts';
import { LanguageChoice, texts } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { marksIn, piecesOf, spokenIn, withoutMarks } from './privacy-marks.ts';

/** The note. What looks like personal data is shown and can be taken out; it asks and never blocks. */
@Component({
  selector: 'jr-note-field',
  imports: [FormsModule, Icon, MatButtonModule, MatFormFieldModule, MatInputModule],
  templateUrl: './note-field.html',
  styleUrl: './note-field.scss',
})
export class NoteField {
  readonly note = model.required<string>();
  private readonly undo = inject(Undo);
  private readonly language = inject(LanguageChoice).language;
  protected readonly t = texts();
  protected readonly most = NOTE_LENGTH;

  private readonly silenced = signal<readonly string[]>([]);
  private readonly marks = computed(() => marksIn(this.note(), this.silenced()));
  protected readonly pieces = computed(() => piecesOf(this.note(), this.marks()));
  /** What it looks like, in words; empty when nothing was found. */
  protected readonly found = computed(() => {
    const words = this.t().common.personalKinds;
    const kinds = new Set(this.marks().map(({ kind }) => words[kind]));
    return new Intl.ListFormat(this.language(), { type: 'conjunction' }).format(kinds);
  });

  protected takeOut(): void {
    const before = this.note();
    const after = withoutMarks(before, this.marks());
    this.note.set(after);
    // what was typed since then stays
    this.undo.offer(this.t().fieldLog.takenOut, () =>
      this.note.update((now) => (now.startsWith(after) ? before + now.slice(after.length) : before)),
    );
  }

  protected silence(): void {
    const spoken = spokenIn(this.note(), this.marks());
    this.silenced.update((known) => [...known, ...spoken]);
  }
}
