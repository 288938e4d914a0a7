import { httpResource } from '@angular/common/http';
import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Imports, ImportMappingView, ImportView } from '@jaarring/contracts';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import { Steps } from '../ui/steps.ts';
import { ImportCheck } from './import-check.ts';
import { ImportColumns } from './import-columns.ts';
import { ImportDone } from './import-done.ts';
import { ImportEarlier } from './import-earlier.ts';
import { ImportFile } from './import-file.ts';
import { type ImportStep, importSteps, stepOf } from './import-mapping.ts';

const LOADS_SHOWN = 50;

/** Reads a file in: the file, its columns, a check that changes nothing, then the commit; every load can be undone. */
@Component({
  selector: 'jr-imports',
  imports: [
    ImportCheck,
    ImportColumns,
    ImportDone,
    ImportEarlier,
    ImportFile,
    MatButtonModule,
    RouterLink,
    Steps,
  ],
  templateUrl: './imports.html',
  styleUrl: './imports.scss',
})
export class ImportsPage {
  private readonly injector = inject(Injector);
  protected readonly session = inject(Session);
  protected readonly t = texts();

  protected readonly step = signal<ImportStep>('file');
  protected readonly load = signal<ImportView | null>(null);
  /** How the server proposed to read the file that is under way. */
  protected readonly proposed = signal<ImportMappingView | null>(null);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly loads = httpResource<Imports>(() => ({
    url: '/api/imports',
    params: { page: 1, size: LOADS_SHOWN },
  }));
  protected readonly current = computed(() => importSteps.indexOf(this.step()));
  protected readonly headline = computed(() => {
    const words = this.t().monitor;
    const load = this.load();
    if (!load || this.step() === 'file') return words.chooseHeading;
    if (load.status === 'undone') return words.undoneHeading;
    if (this.step() === 'done')
      return load.kind === 'areas' ? words.doneAreas : words.doneHeading(load.added + load.changed);
    const layouts: Readonly<Record<string, string>> = words.layouts;
    const layout = layouts[load.check?.layout ?? ''];
    if (layout) return words.recognised(layout);
    return this.step() === 'columns' ? words.notRecognised : words.checkHeading;
  });

  protected received(load: ImportView): void {
    this.proposed.set(load.mapping);
    this.answered(load);
  }

  /** What the server answers is what stands on the page, at the step it leads to. */
  protected answered(load: ImportView): void {
    this.load.set(load);
    this.loads.reload();
    this.go(stepOf(load));
  }

  /** Another load may be undone while a file is under way; that file stays. */
  protected undone(load: ImportView): void {
    if (this.load()?.id === load.id) this.answered(load);
    else this.loads.reload();
  }

  protected begin(): void {
    this.load.set(null);
    this.go('file');
  }

  /** The heading of a new step takes the focus, for the button that led there is gone. */
  protected go(step: ImportStep): void {
    if (step === this.step()) return;
    this.step.set(step);
    afterNextRender(() => this.heading()?.nativeElement.focus(), { injector: this.injector });
  }
}
