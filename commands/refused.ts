/** Why something may not happen: data for a message in the reader's language (see `messages/`). */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** `subject.reason`, in kebab case: a key of the message catalogues. */
  readonly code: string;
  /** What the message names. */
  readonly params: Params;
  /** RFC 6901 pointer to the field of the command that is at fault, where one is. */
  readonly pointer: string | undefined;
  constructor(code: string, params: Params = {}, pointer?: string) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
    this.pointer = pointer;
  }
}

export interface Params {
  readonly [name: string]: string | number;
}

/** Refuses unless the condition holds. */
export function demand(condition: boolean, code: string, params: Params = {}, pointer?: string): asserts condition {
  if (!condition) throw new Refused(code, params, pointer);
}
