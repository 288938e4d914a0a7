import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { ImportMappingView, ImportView, Indicators, MapImport } from '@jaarring/contracts';
import { Sending } from '../shell/sending.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';
import { Status, type Tone } from '../ui/status.ts';
import {
  asksIndicator,
  faultOf,
  has,
  plainRoles,
  refusalOf,
  type RoleKey,
  roleKey,
  roleOf,
  settled,
  worded,
} from './import-mapping.ts';
import { RefusalNotice } from '../ui/refusal.ts';

/** Columns on the screen at first: every one has a list of all indicators, and public files have over a hundred. */
const COLUMNS_AT_ONCE = 30;

type Mark = 'known' | 'chosen' | 'doubt' | 'skipped';
const tones: Record<Mark, Tone> = { known: 'ok', chosen: 'info', doubt: 'warn', skipped: 'plain' };

/** The second step: says what every column of the file is, and has the file read again that way. */
@Component({
  selector: 'jr-import-columns',
  imports: [
    FourStates,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    RefusalNotice,
    Status,
  ],
  templateUrl: './import-columns.html',
  styleUrl: './imports.scss',
  providers: [Sending],
})
export class ImportColumns {
  readonly load = input.required<ImportView>();
  readonly mapping = input.required<ImportMappingView>();
  /** How the server proposed to read the file, to tell what a person chose since. */
  readonly proposed = input.required<ImportMappingView>();
  /** The load as it was read with these choices. */
  readonly checked = output<ImportView>();
  /** Goes on with the reading there is. */
  readonly passed = output();

  protected readonly sending = inject(Sending);
  protected readonly t = texts();
  protected readonly plainRoles = plainRoles;
  protected readonly tones = tones;

  protected readonly catalogue = httpResource<Indicators>(() => '/api/indicators');
  protected readonly indicators = computed(() =>
    this.catalogue.hasValue() ? this.catalogue.value().indicators : [],
  );

  /** Starts anew with every reading of the file; a refusal leaves it as it is. */
  protected readonly draft = linkedSignal(() => this.mapping());
  protected readonly isChanged = computed(
    () => JSON.stringify(settled(this.draft())) !== JSON.stringify(settled(this.mapping())),
  );
  protected readonly asksPeriod = computed(() => !has(this.draft(), 'period'));
  protected readonly asksIndicator = computed(() => asksIndicator(this.draft()));

  private readonly doubts = computed(() =>
    (this.load().check?.doubts ?? []).map((doubt) => worded(doubt, this.mapping(), this.t())),
  );
  /** Doubts about the file as a whole. */
  protected readonly fileDoubts = computed(() => this.doubts().filter(({ at }) => at < 0));
  private readonly rows = computed(() =>
    this.draft().columns.map(({ header, role }, at) => {
      const key = roleKey(role);
      const before = this.proposed().columns[at];
      const doubts = this.doubts().filter(
        (doubt) => doubt.at === at && (doubt.code !== 'column.unmapped' || key === 'ignore'),
      );
      return {
        at,
        key,
        name: header || this.t().monitor.nameless(at + 1),
        equals: role.as === 'keep' ? role.equals : null,
        doubts,
        mark: markOf(key, before ? roleKey(before.role) : null, doubts.length > 0),
      };
    }),
  );
  protected readonly most = signal(COLUMNS_AT_ONCE);
  /** In the order of the file; of a wide file those with a doubt come first, for they must not wait behind a button. */
  protected readonly shown = computed(() => {
    const rows = this.rows();
    if (rows.length <= COLUMNS_AT_ONCE) return rows;
    const asked = new Set(this.doubts().map(({ at }) => at));
    const ordered = [...rows.filter(({ at }) => asked.has(at)), ...rows.filter(({ at }) => !asked.has(at))];
    return ordered.slice(0, this.most());
  });
  protected readonly more = computed(() =>
    Math.min(COLUMNS_AT_ONCE, this.rows().length - this.shown().length),
  );

  protected readonly fault = computed(() => faultOf(this.draft(), this.indicators(), this.t()));
  protected readonly why = computed(
    () => this.fault() ?? (this.sending.problem() || refusalOf(this.load(), this.t())),
  );

  protected choose(at: number, key: RoleKey): void {
    this.draft.update((now) => ({
      ...now,
      columns: now.columns.map((column, index) =>
        index === at
          ? { ...column, role: roleOf(key, this.mapping().columns[at]?.role ?? column.role) }
          : column,
      ),
    }));
  }

  protected keep(at: number, equals: string): void {
    this.draft.update((now) => ({
      ...now,
      columns: now.columns.map((column, index) =>
        index === at ? { ...column, role: { as: 'keep', equals } } : column,
      ),
    }));
  }

  protected set(part: Partial<ImportMappingView>): void {
    this.draft.update((now) => ({ ...now, ...part }));
  }

  protected showMore(): void {
    this.most.update((most) => most + COLUMNS_AT_ONCE);
  }

  protected async checkAgain(): Promise<void> {
    if (this.fault() || this.sending.busy()) return;
    const { id, version } = this.load();
    const body: MapImport = { version, mapping: settled(this.draft()) };
    const load = await this.sending.send<ImportView>('PUT', `/api/imports/${id}/mapping`, body);
    if (load) this.checked.emit(load);
  }
}

function markOf(key: RoleKey, proposed: RoleKey | null, isDoubtful: boolean): Mark {
  if (key !== proposed) return 'chosen';
  if (isDoubtful) return 'doubt';
  return key === 'ignore' ? 'skipped' : 'known';
}
