/** Which relationship a screen is about: the address says it, or the last one that was looked at. */
import { useParams } from '@tanstack/react-router';
import type { RelationshipEntry } from '../../../projections/directory.ts';
import { useList } from '../api/reading.ts';

/** The slug that stands for all of them. */
export const ALL = 'all';

const REMEMBERED = 'bridgebook.relationship';

/** `sichuan-california`, or `all`. */
export function useRelationship(): string {
  const { rel } = useParams({ strict: false });
  if (rel !== undefined) localStorage.setItem(REMEMBERED, rel);
  return rel ?? rememberedRelationship();
}

export const rememberedRelationship = (): string => localStorage.getItem(REMEMBERED) ?? ALL;

/** All relationships of the book, as known at the moment of the address. */
export const useRelationships = () => useList<RelationshipEntry>('/relationships');
