/** One measurement, beside what it is measured against. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What else does the same; null when there is nothing to compare with. */
  readonly rival: string | null
  readonly rivalValue: number | null
  /** Ours against the rival's, so that smaller is better. */
  readonly ratio: number | null
  /** The largest ratio that is good enough; null for figures that are only reported. */
  readonly goal: number | null
}

/** A figure against a rival measured in the same unit, of which less is better. */
export function against(
  ours: { readonly name: string; readonly value: number; readonly unit: string },
  rival: { readonly name: string; readonly value: number },
  goal: number | null,
): Figure {
  const ratio = rival.value === 0 ? null : ours.value / rival.value
  return { ...ours, rival: rival.name, rivalValue: rival.value, ratio, goal }
}

/** A figure without a rival. */
export function alone(name: string, value: number, unit: string): Figure {
  return { name, value, unit, rival: null, rivalValue: null, ratio: null, goal: null }
}
