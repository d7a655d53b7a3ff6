/** Every list the application has, by the name under which its address ends. */
import { globSync } from 'node:fs';
import type { ListDefinition } from '../src/platform/reading/lists.ts';

const source = new URL('../src/', import.meta.url);

const isList = (value: unknown): value is ListDefinition =>
  typeof value === 'object' && value !== null && 'view' in value && 'order' in value && 'filters' in value;

export async function everyList(): Promise<ReadonlyMap<string, ListDefinition>> {
  const lists = new Map<string, ListDefinition>();
  for (const file of globSync('*/*.queries.ts', { cwd: source.pathname }).toSorted()) {
    const exported = (await import(new URL(file, source).href)) as { readonly [name: string]: unknown };
    for (const [name, value] of Object.entries(exported)) if (isList(value)) lists.set(name, value);
  }
  return lists;
}
