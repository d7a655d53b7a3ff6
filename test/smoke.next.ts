export const next = (value: number): number => value + 1;
