/**
 * Hands of two kinds that do the same things: with a mouse, and with a keyboard alone. The steps of a journey are written
 * once and made by both, each in another language.
 */
import type { Locator, Page } from 'playwright-core';
import { sayIn, type Say } from '../../web/src/language/say-in.ts';
import { dateInWords } from '../../web/src/words/dates.ts';

export interface Hands {
  /** A button, a link, a tab, an item of a menu, a box to tick, one of several to choose from. */
  press(what: Locator): Promise<void>;
  /** Puts a text in the place of what stands in a field. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses from a list that the browser itself shows, by what it says there. */
  choose(list: Locator, said: string): Promise<void>;
  /** Types into a field that searches, and takes one of what is found. */
  pick(field: Locator, typed: string, found: Locator): Promise<void>;
}

const byMouse = (): Promise<Hands> =>
  Promise.resolve({
    async press(what) {
      // A box that is drawn by us has its click on the label.
      const label = await what.evaluateHandle((element) => (element as unknown as InPage).labels?.[0]);
      await (label.asElement() ?? what).click();
    },
    write: (field, text) => field.fill(text),
    async choose(list, said) {
      await list.selectOption({ label: said });
    },
    async pick(field, typed, found) {
      await field.fill(typed);
      await found.click();
      await found.waitFor({ state: 'hidden' });
    },
  });

/** The most presses of keys that lead anywhere: whoever needs more gives up. */
const MOST_PRESSES = 150;

/** A click anywhere breaks the page, and so the journey. */
const noClicks = `addEventListener('pointerdown', () => { throw new Error('a click, where only keys are used'); }, true);`;

async function byKeyboard(page: Page): Promise<Hands> {
  await page.addInitScript(noClicks);

  /** Presses the key that a function in the page names, until it names none. */
  const pressUntil = async (target: Locator, keyIn: KeyIn, said = ''): Promise<void> => {
    await target.waitFor({ state: 'attached' });
    // A menu takes the focus a moment after it is drawn, and nobody presses a key before.
    if (await target.evaluate((element) => (element as unknown as InPage).closest('[role=menu]') !== null))
      await page.locator('[role=menu]:focus-within').waitFor();
    // The element itself: what is pressed may change what it is called.
    const element = (await target.elementHandle()) as unknown as Shown;
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      const key = await element.evaluate(keyIn, said);
      if (key === null) return;
      await page.keyboard.press(key);
    }
    throw new Error(`no keys lead to ${String(target)}`);
  };

  const write = async (field: Locator, text: string): Promise<void> => {
    await pressUntil(field, keyTowards);
    await page.keyboard.press('Control+A');
    await (text === '' ? page.keyboard.press('Delete') : page.keyboard.type(text));
  };

  return {
    async press(what) {
      await pressUntil(what, keyTowards);
      const on = (selector: string) => page.locator(`${selector}:focus`).count();
      // The arrows that lead to one of several have chosen it.
      if (await on('[type=radio]:checked')) return;
      await page.keyboard.press((await on(':is([type=radio], [type=checkbox])')) ? 'Space' : 'Enter');
    },
    write,
    async choose(list, said) {
      await pressUntil(list, keyTowards);
      await pressUntil(list, keyInList, said);
    },
    async pick(field, typed, found) {
      await write(field, typed);
      await found.waitFor();
      await pressUntil(found, keyAmongFound);
      await page.keyboard.press('Enter');
      await found.waitFor({ state: 'hidden' });
      // A field in which one is chosen moves the focus in a task of its own: it goes first.
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
    },
  };
}

/** What is needed of an element there; the browser's own types are not at hand here. */
interface InPage {
  readonly type?: string;
  readonly name?: string;
  readonly tabIndex: number;
  readonly labels?: readonly never[];
  readonly options: readonly { readonly label: string }[];
  readonly selectedIndex: number;
  closest(selector: string): InPage | null;
  contains(other: InPage): boolean;
  matches(selector: string): boolean;
  hasAttribute(name: string): boolean;
  compareDocumentPosition(other: InPage): number;
}

interface Shown {
  evaluate(keyIn: KeyIn, said: string): Promise<string | null>;
}

/** Runs in the page. @returns the key that brings somebody nearer; null once they are there */
type KeyIn = (target: InPage, said: string) => string | null;

/** From where the focus is towards an element: Tab, and inside of what is one stop for Tab the arrows. */
const keyTowards: KeyIn = (target) => {
  const { activeElement: here } = (globalThis as unknown as { document: { activeElement: InPage } }).document;
  if (here === target) return null;
  const FOLLOWING = 4;
  const isAfter = (here.compareDocumentPosition(target) & FOLLOWING) !== 0;
  const isOneOfSeveral = target.type === 'radio' && here.type === 'radio' && here.name === target.name;
  const group = target.closest('[role=menu], [role=tablist], svg [role=list]');
  const isMenu = group?.matches('[role=menu]') ?? false;
  // A menu itself may have the focus: the arrows lead into it.
  const isInside = group !== null && (isMenu || group !== here) && group.contains(here) && target.tabIndex === -1;
  if (!isOneOfSeveral && !isInside) return isAfter ? 'Tab' : 'Shift+Tab';
  if (isOneOfSeveral || isMenu) return isAfter ? 'ArrowDown' : 'ArrowUp';
  return isAfter ? 'ArrowRight' : 'ArrowLeft';
};

const keyInList: KeyIn = (list, said) => {
  const at = Array.from(list.options).findIndex(({ label }) => label.trim() === said);
  if (at === -1) throw new Error(`not in the list: ${said}`);
  if (at === list.selectedIndex) return null;
  return at < list.selectedIndex ? 'ArrowUp' : 'ArrowDown';
};

const keyAmongFound: KeyIn = (found) => (found.hasAttribute('data-combobox-selected') ? null : 'ArrowDown');

export interface Way {
  readonly how: string;
  readonly language: 'en' | 'zh-Hans';
  readonly keysOnly: boolean;
  /** Where the browser is: the same days stand in either zone. */
  readonly zone: string;
  readonly say: Say;
  /** One of two texts: what is typed, or what the book holds, in this language. */
  readonly either: (en: string, zh: string) => string;
  /** A date as the screens say it, without its weekday. */
  readonly date: (edtf: string) => string;
  /** The name of a field; one that may stay empty says so after it. */
  readonly called: (label: string) => RegExp;
  /** Hands for a page that has shown nothing yet. */
  readonly handsOn: (page: Page) => Promise<Hands>;
}

function way(how: string, language: Way['language'], keysOnly: boolean): Way {
  const say = sayIn(language);
  return {
    how,
    language,
    keysOnly,
    zone: keysOnly ? 'America/Los_Angeles' : 'Asia/Shanghai',
    say,
    either: (en, zh) => (language === 'en' ? en : zh),
    date: (edtf) => dateInWords(edtf, language, say, { weekday: false }),
    called: (label) => new RegExp(`^${label.replaceAll(/[.*+?^$()[\]{}|\\]/g, '\\$&')}( ?${say('forms.optional')})?$`),
    handsOn: keysOnly ? byKeyboard : byMouse,
  };
}

/** For a journey that is made once, over screens that others go over by mouse. */
export const byKeysInChinese = way('by keyboard alone, in Chinese', 'zh-Hans', true);

/** For `it.each`: every journey that starts with `$how` is made twice. */
export const bothWays: readonly Way[] = [way('by mouse, in English', 'en', false), byKeysInChinese];
