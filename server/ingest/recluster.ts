import type { Decision } from '../../model/claim.ts'
import type { Journal } from '../../model/standing.ts'
import type { Transaction } from '../store/graph-store.ts'
import { claimsAbout, claimsById, claimsTouching } from './claims.ts'
import { decisionsAround } from './identities.ts'
import { asKnown, settle } from './settle.ts'

/** Settles everything that depends on decisions which came, went or changed. */
export async function recluster(tx: Transaction, decisions: readonly Decision[], standing: Journal): Promise<void> {
  if (decisions.length === 0) return
  const reviewed = decisions.filter(({ b }) => b === '').map(({ a }) => a)
  const pairs = decisions.filter(({ b }) => b !== '').flatMap(({ a, b }) => [a, b])
  const around = (await decisionsAround(tx, pairs)).filter(({ b }) => b !== '').flatMap(({ a, b }) => [a, b])
  const members = [...new Set([...pairs, ...around])]
  const claims = [
    ...(await claimsById(tx, reviewed)),
    ...(await claimsAbout(tx, members)),
    ...(await claimsTouching(tx, members)),
  ]
  await settle(tx, asKnown([...new Map(claims.map((claim) => [claim.id, claim])).values()]), standing)
}
