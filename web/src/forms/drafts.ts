/** What somebody has begun to write, kept on this device until it is saved or thrown away. */

/** The longest draft that is kept, in characters; a form that holds more says that it is not kept. */
const LONGEST = 200_000;
/** Changes the name under which drafts are kept when fields change their meaning, so that no old draft is misread. */
const VERSION = 2;

export interface Draft {
  /** The sitting's key: a draft that may have been saved already never writes twice. */
  readonly key: string;
  /** When it was kept, ISO 8601. */
  readonly at: string;
  readonly values: object;
}

export interface DraftShelf {
  read(): Draft | undefined;
  /** @returns whether it was kept */
  keep(draft: Draft): boolean;
  discard(): void;
}

/** The shelf of one form for one account: nobody finds what somebody else began. */
export function draftShelf(storage: Storage, account: string, form: string): DraftShelf {
  const name = `bridgebook.draft.${VERSION}.${account}.${form}`;
  return {
    read() {
      try {
        const draft = JSON.parse(storage.getItem(name) ?? 'null') as Partial<Draft> | null;
        return typeof draft?.key === 'string' && typeof draft.at === 'string' && typeof draft.values === 'object'
          ? (draft as Draft)
          : undefined;
      } catch {
        return undefined;
      }
    },
    keep(draft) {
      const text = JSON.stringify(draft);
      try {
        if (text.length > LONGEST) return false;
        storage.setItem(name, text);
        return true;
      } catch {
        // The device keeps nothing, or nothing more.
        return false;
      }
    },
    discard: () => storage.removeItem(name),
  };
}
