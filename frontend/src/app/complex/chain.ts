import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Chain } from '@jaarring/contracts';
import { fieldLogKinds, isFieldLogCode } from '@jaarring/domain';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';

type Node = Chain['nodes'][number];

/** Where something comes from and where it led, in the order of the year; every link is an address of its own. */
@Component({
  selector: 'jr-chain-page',
  imports: [DayPipe, FourStates, MoneyPipe, RouterLink],
  templateUrl: './chain.html',
})
export class ChainPage {
  readonly kind = input.required<string>();
  readonly id = input.required<string>();

  protected readonly t = texts();
  protected readonly chain = httpResource<Chain>(
    () => `/api/chain/${encodeURIComponent(this.kind())}/${encodeURIComponent(this.id())}`,
  );
  protected readonly nodes = computed(() =>
    (this.chain.hasValue() ? this.chain.value().nodes : []).map((node) => ({
      ...node,
      title: this.titleOf(node),
      isHere: node.kind === this.kind() && node.id === this.id(),
      day: node.at?.length === 10 ? node.at : null,
    })),
  );

  /** A decision, a visit and an evaluation are told by a code; the screen words it. */
  private titleOf({ kind, title }: Node): string {
    if (kind === 'field-log') return isFieldLogCode(title) ? fieldLogKinds[title].name : title;
    const { approval, evaluation } = this.t();
    const words: Readonly<Record<string, string>> = { ...approval.decided, ...evaluation.verdicts };
    return kind === 'decision' || kind === 'evaluation' ? (words[title] ?? title) : title;
  }
}
