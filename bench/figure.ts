/** One measurement, and what it is compared with. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Something else that does the same; null if there is nothing to compare with. */
  readonly rival: string | null
  readonly rivalValue: number | null
  /** Our value divided by the rival's, so smaller is better. */
  readonly ratio: number | null
  /** The largest ratio that is good enough; null for a figure that is only reported. */
  readonly goal: number | null
}

/** Returns a figure with a rival in the same unit. Less is better. */
export function against(
  ours: { readonly name: string; readonly value: number; readonly unit: string },
  rival: { readonly name: string; readonly value: number },
  goal: number | null,
): Figure {
  const ratio = rival.value === 0 ? null : ours.value / rival.value
  return { ...ours, rival: rival.name, rivalValue: rival.value, ratio, goal }
}

/** Returns a figure without a rival. */
export function alone(name: string, value: number, unit: string): Figure {
  return { name, value, unit, rival: null, rivalValue: null, ratio: null, goal: null }
}
