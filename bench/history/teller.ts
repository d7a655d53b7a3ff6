/** Tells many stories at once, one order at a time, each decided before it is handed out. */
import { kindOf } from '../../events/subject.ts';
import { Random } from './random.ts';
import { chinese, others, Words, type Region } from './words.ts';
import type { Told, World } from './world.ts';

/** An order before it has an id. */
export interface Step {
  readonly command: string;
  readonly data: object;
}

/** The orders about one record, in sequence; what each wrote comes back, or undefined where it was refused. */
export type Story = Generator<Step, void, Told | undefined>;

/** A relationship and what has been recorded of it that others can refer to. */
export interface Scene {
  readonly slug: string;
  readonly sides: readonly [Region, Region];
  readonly organisations: string[];
  readonly people: string[];
  readonly places: string[];
  readonly sources: string[];
  readonly visits: string[];
  readonly gatherings: string[];
  readonly agreements: string[];
}

export interface TellerOptions {
  readonly seed: number;
  /** The most relationships. */
  readonly relationships: number;
  /** Stories under way at once. */
  readonly atOnce: number;
  /** What precedes the number in the ids of orders. */
  readonly prefix?: string;
  /** Records are as short, and as troubled, as a short history needs to hold some of everything. */
  readonly dense?: boolean;
}

/** The most records of one kind that a scene remembers; older ones are not referred to again. */
const REMEMBERED = 60;

/** Kinds whose records nothing else depends on, once nothing refers to them any more. */
const told = ['visit', 'gathering', 'agreement'];

const newScene = (slug: string, sides: readonly [Region, Region]): Scene => ({
  ...{ slug, sides, organisations: [], people: [], places: [], sources: [] },
  ...{ visits: [], gatherings: [], agreements: [] },
});

export class Teller {
  readonly world: World;
  readonly random: Random;
  readonly words: Words;
  readonly scenes: Scene[] = [];
  readonly #options: Required<TellerOptions>;
  readonly #underWay: { readonly story: Story; told: Told | undefined; begun: boolean }[] = [];
  readonly #next: (teller: Teller) => Story;
  #orders = 0;

  /** @param next begins the next story. */
  constructor(
    world: World,
    next: (teller: Teller) => Story,
    { prefix = 'order', dense = false, ...options }: TellerOptions,
  ) {
    this.world = world;
    this.random = new Random(options.seed);
    this.words = new Words(this.random);
    this.#next = next;
    this.#options = { ...options, prefix, dense };
  }

  /** The next order that writes something, and what it writes. */
  tell(): Told {
    for (;;) {
      while (this.#underWay.length < this.#options.atOnce)
        this.#underWay.push({ story: this.#next(this), told: undefined, begun: false });
      const index = this.random.between(0, this.#underWay.length - 1);
      const telling = this.#underWay[index]!;
      const { done, value } = telling.begun ? telling.story.next(telling.told) : telling.story.next();
      telling.begun = true;
      if (done) {
        this.#underWay.splice(index, 1);
        continue;
      }
      this.#orders += 1;
      telling.told = this.world.tell({ id: `${this.#options.prefix}-${this.#orders}`, ...value });
      if (telling.told) return telling.told;
    }
  }

  /** Whether there may be one more relationship. */
  get wantsRelationship(): boolean {
    return this.scenes.length < this.#options.relationships;
  }

  /** A pair of regions that has no relationship yet. */
  sides(): readonly [Region, Region] {
    const number = this.scenes.length;
    return [chinese[number % chinese.length]!, others[Math.floor(number / chinese.length + number) % others.length]!];
  }

  addScene(slug: string, sides: readonly [Region, Region]): Scene {
    const scene = newScene(slug, sides);
    this.scenes.push(scene);
    return scene;
  }

  /** One of the relationships that stand; the first is never withdrawn. */
  scene(): Scene {
    const scene = this.random.one(this.scenes);
    return this.world.stands(`relationship-${scene.slug}`) ? scene : this.scenes[0]!;
  }

  /** How often something is told of one record. */
  times(least: number, most: number): number {
    const times = this.random.between(least, most);
    return this.#options.dense ? Math.ceil(times / 4) : times;
  }

  /** Whether something goes wrong in that share of cases. */
  trouble(share: number): boolean {
    return this.random.chance(this.#options.dense ? Math.min(0.9, share * 3) : share);
  }

  /** Remembers a record to refer to, forgetting an old one where there are too many. */
  keep(list: string[], id: string): void {
    list.push(id);
    const oldest = list.length > REMEMBERED ? list.shift() : undefined;
    if (oldest && told.includes(kindOf(oldest))) this.world.forget(oldest);
  }

  /** One of the records that stand. */
  pick(list: readonly string[]): string | undefined {
    const id = list.length === 0 ? undefined : this.random.one(list);
    return id !== undefined && this.world.stands(id) ? id : undefined;
  }

  picks(list: readonly string[], most: number): string[] {
    return this.random.some(list, most).filter((id) => this.world.stands(id));
  }

  /** What every command may say: its sources, and how well the fact is known. */
  cited({ sources }: Scene): object {
    const { random } = this;
    if (random.chance(0.35)) return {};
    const cited = this.picks(sources, 2).map((source) =>
      random.chance(0.5) ? { source } : { source, locator: `p. ${random.between(1, 240)}` },
    );
    return { sources: cited, confidence: random.one(['primary', 'reported', 'unstated']) };
  }

  correcting(scene: Scene): object {
    return { reason: this.words.reason(), ...this.cited(scene) };
  }

  /** The relationships of a record: mostly the scene's alone, now and then another's too. */
  relationships(scene: Scene): string[] {
    const other = this.random.chance(0.06) ? this.scene().slug : scene.slug;
    const standing = [scene.slug, other].filter((slug) => this.world.stands(`relationship-${slug}`));
    return standing.length > 0 ? [...new Set(standing)] : [this.scenes[0]!.slug];
  }

  attendance({ people }: Scene): object {
    const { random } = this;
    const named = this.picks(people, random.between(0, 4));
    if (random.chance(0.4)) return { quality: 'unknown', named };
    const total = named.length + random.between(1, 60);
    return { quality: random.one(['exact', 'atLeast', 'about']), total, named };
  }

  place({ places, sides }: Scene): string {
    return (this.random.chance(0.5) ? this.pick(places) : undefined) ?? this.random.one(sides).code;
  }
}

/** The side of a pair of regions that is not the first. */
export const regionNamed = (code: string): Region => [...chinese, ...others].find((region) => region.code === code)!;
