/** What the fields of a form are called on screen, by their paths: `visit.occurredOn`, `stops.0` for a part of it. */
import { createContext, use, useEffect } from 'react';

type Labels = Map<string, string>;

export const LabelsContext = createContext<Labels>(new Map());

/** Lets the summary of problems call a field, or a part, as the form does. */
export function useLabelled(name: string, label: string): void {
  const labels = use(LabelsContext);
  useEffect(() => {
    labels.set(name, label);
    return () => void labels.delete(name);
  }, [labels, name, label]);
}

/** What a field is called, after the parts that it is in; none where nothing of that name is on screen. */
export function labelsOf(field: string, labels: ReadonlyMap<string, string>): readonly string[] {
  const steps = field.split('.');
  return steps.flatMap((_, index) => labels.get(steps.slice(0, index + 1).join('.')) ?? []);
}
