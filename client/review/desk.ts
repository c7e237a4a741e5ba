import type { ChangesRequest, DecisionRequest } from '../../model/api/review.ts'
import { decide, reviewPage, state, turnBatch } from '../net/api.ts'
import { type ApiError, asApiError } from '../net/call.ts'
import {
  currentOf,
  decided,
  emptyQueue,
  keyOf,
  later,
  leftIn,
  opened,
  type Queue,
  type ReviewKind,
  refreshed,
  stepped,
  undone,
  withPage,
} from './queue.ts'

/** The requests behind an answer: decisions, or changes by hand. */
export type Step = { decide: readonly DecisionRequest[] } | { state: ChangesRequest }

/**
 * The queue with its requests: it loads items, carries out answers, and undoes them. It outlives the page that shows it,
 * so you can still undo after a visit to another page. `changed` is called after every change.
 */
export class ReviewDesk {
  changed: () => void = () => {}
  queue: Queue = emptyQueue
  kind: ReviewKind | undefined
  /** True once the queue was loaded. */
  isOpen = false
  /** True while an answer is being saved. The next has to wait. */
  isBusy = false
  problem: ApiError | null = null
  /** Why the last answer could not be saved. */
  refusal: ApiError | null = null

  /** Loads the queue from its start. */
  async open(kind: ReviewKind | undefined = this.kind): Promise<void> {
    this.#set({ kind })
    await this.#during('problem', async () => {
      const answer = await reviewPage(kind, null)
      this.#set({ queue: opened(this.queue, answer), isOpen: true })
    })
  }

  /** Loads the next page. */
  async more(): Promise<void> {
    await this.#during('problem', async () => {
      this.#set({ queue: withPage(this.queue, await reviewPage(this.kind, this.queue.next)) })
    })
  }

  look(key: string): void {
    this.#set({ queue: { ...this.queue, at: key }, refusal: null })
  }

  step(by: 1 | -1): void {
    this.#set({ queue: stepped(this.queue, by), refusal: null })
  }

  later(): void {
    const { at } = this.queue
    if (at !== undefined) this.#set({ queue: later(this.queue, at), refusal: null })
  }

  /** Saves the answer to the current item and moves to the next. Returns false if it could not. */
  async settle(step: Step, verdict: string, isNo = false): Promise<boolean> {
    const item = currentOf(this.queue)
    if (item === undefined || this.isBusy) return false
    await this.#during('refusal', async () => {
      const batches: string[] = []
      if ('state' in step) batches.push(await state(step.state))
      else for (const request of step.decide) batches.push(await decide(request))
      this.#set({ queue: decided(this.queue, keyOf(item), { verdict, isNo, batches }) })
    })
    const isDone = this.refusal === null
    // A merge may answer other items too. When all loaded items are answered, ask the server what is left.
    if (isDone && (item.kind === 'same' || this.queue.waiting.length === 0)) await this.#refresh()
    return isDone
  }

  async #refresh(): Promise<void> {
    await this.#during('problem', async () => {
      this.#set({ queue: refreshed(this.queue, await reviewPage(this.kind, null)) })
    })
  }

  /** Undoes the last answer given here, and shows its item again. */
  async undo(): Promise<boolean> {
    const last = this.queue.done.at(-1)
    if (last === undefined || this.isBusy) return false
    await this.#during('refusal', async () => {
      for (const batch of [...last.batches].reverse()) await turnBatch(batch, 'undo')
      this.#set({ queue: undone(this.queue) })
    })
    return this.refusal === null
  }

  get left(): number {
    return leftIn(this.queue)
  }

  async #during(where: 'problem' | 'refusal', work: () => Promise<void>): Promise<void> {
    const isDeciding = where === 'refusal'
    this.#set({ [where]: null, ...(isDeciding ? { isBusy: true } : {}) })
    try {
      await work()
    } catch (error) {
      this.#set({ [where]: asApiError(error) })
    } finally {
      if (isDeciding) this.#set({ isBusy: false })
    }
  }

  #set(change: Partial<Pick<ReviewDesk, 'queue' | 'kind' | 'isOpen' | 'isBusy' | 'problem' | 'refusal'>>): void {
    Object.assign(this, change)
    this.changed()
  }
}
