import type { Batch, Collision, Draft } from '../../src/platform/log/log.ts';

/** An entry as the model keeps it: the draft, and where it went. */
export interface Kept {
  readonly stream: string;
  readonly revision: number;
  readonly draft: Draft;
}

/** What a batch comes to: its entries' first position, or what it ran into. */
export type Verdict = { readonly position: number } | { readonly conflict: Collision };

/** The log as one would explain it: a list, and two rules. It knows nothing of time, threads or files. */
export class LogModel {
  readonly entries: Kept[] = [];

  commit({ appends }: Batch): Verdict {
    const used = this.#used(appends.flatMap(({ entries }) => entries));
    if (used !== undefined) return { conflict: { commandId: used } };

    const added: Kept[] = [];
    for (const { stream, expected, entries } of appends) {
      const actual = [...this.entries, ...added].filter((entry) => entry.stream === stream).length - 1;
      if (actual !== expected) return { conflict: { stream, expected, actual } };
      added.push(...entries.map((draft, i) => ({ stream, revision: expected + 1 + i, draft })));
    }
    const position = this.entries.length;
    this.entries.push(...added);
    return { position };
  }

  /** The first command id that an earlier batch has used, or that comes back after another one in this. */
  #used(drafts: readonly Draft[]): string | undefined {
    const firsts = drafts.map(({ commandId }) => commandId).filter((id, i, ids) => id !== ids[i - 1]);
    const comesBack = firsts.find((id, i) => firsts.indexOf(id) < i);
    return comesBack ?? firsts.find((id) => this.entries.some(({ draft }) => draft.commandId === id));
  }
}
