/** A clock that goes on a second each time it is asked, so that a history is the same whenever it is played. */
export interface Clock {
  now: () => string
  /** Lets time pass, as it does until somebody starts Parley again after its process ended. */
  wait: (minutes: number) => void
}

export function newClock(): Clock {
  let at = Date.UTC(2024, 0, 1)
  return {
    now: () => {
      at += 1_000
      return new Date(at).toISOString()
    },
    wait: (minutes) => {
      at += minutes * 60_000
    },
  }
}
