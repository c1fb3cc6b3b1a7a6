import { describe, expect, test } from 'vitest'
import type { Case } from '../../client.ts'
import { emptyCase } from './case-of.ts'
import { mergeCases } from './merge.ts'

const step = (id: string, did: string, saw: string | null = null) => ({ id, did, verdict: null, saw })
const base: Case = { ...emptyCase, ask: 'Copy 40 templates.', blocker: 'No access.', steps: [step('a', 'Looked'), step('b', 'Asked')] }
const stepsOf = ({ merged }: { merged: Case }) => merged.steps.map(({ id, did, saw }) => [id, did, saw].filter(Boolean).join(' '))

describe('two changes of one case are brought together', () => {
  test('theirs where I wrote nothing, mine where they wrote nothing', () => {
    const { merged, clashes } = mergeCases(base, { ...base, ask: 'Copy 50 templates.' }, { ...base, blocker: 'No such action.' })

    expect(merged).toMatchObject({ ask: 'Copy 50 templates.', blocker: 'No such action.' })
    expect(clashes).toEqual([])
  })

  test('where both wrote, mine stays and theirs is kept beside it', () => {
    const mine = { ...base, customer: { ...base.customer, plan: 'Agency', notes: 'Mine' } }
    const theirs = { ...base, customer: { ...base.customer, name: 'Northwind', notes: 'Theirs' } }

    const { merged, clashes } = mergeCases(base, mine, theirs)

    expect(merged.customer).toMatchObject({ name: 'Northwind', plan: 'Agency', notes: 'Mine' })
    expect(clashes).toEqual([{ path: 'customer.notes', theirs: 'Theirs' }])
  })

  test('the same words from both are no clash', () => {
    expect(mergeCases(base, { ...base, ask: 'One thing.' }, { ...base, ask: 'One thing.' }).clashes).toEqual([])
  })

  test('a blank at the end of what I am typing is left alone when nothing came of it elsewhere', () => {
    expect(mergeCases({ ...base, evidenceWaiver: null }, { ...base, evidenceWaiver: '' }, { ...base, ask: 'Other.' }).merged.evidenceWaiver).toBe('')
  })
})

describe('rows are known by their ids', () => {
  test('each of us changes another row', () => {
    const mine = { ...base, steps: [step('a', 'Looked twice'), step('b', 'Asked')] }
    const theirs = { ...base, steps: [step('a', 'Looked'), step('b', 'Asked', 'No')] }

    expect(stepsOf(mergeCases(base, mine, theirs))).toEqual(['a Looked twice', 'b Asked No'])
  })

  test('both change another part of the same row', () => {
    const mine = { ...base, steps: [step('a', 'Looked twice'), step('b', 'Asked')] }
    const theirs = { ...base, steps: [step('a', 'Looked', 'Nothing'), step('b', 'Asked')] }

    expect(stepsOf(mergeCases(base, mine, theirs))).toEqual(['a Looked twice Nothing', 'b Asked'])
  })

  test('new rows of both stay, each behind the row that it was written behind', () => {
    const mine = { ...base, steps: [step('a', 'Looked'), step('m', 'Mine'), step('b', 'Asked')] }
    const theirs = { ...base, steps: [step('a', 'Looked'), step('b', 'Asked'), step('t', 'Theirs')] }

    expect(stepsOf(mergeCases(base, mine, theirs))).toEqual(['a Looked', 'm Mine', 'b Asked', 't Theirs'])
  })

  test('a row that one took out is gone, unless the other changed it', () => {
    const without = { ...base, steps: [step('b', 'Asked')] }
    const changed = { ...base, ask: 'x', steps: [step('a', 'Looked twice'), step('b', 'Asked')] }

    expect(stepsOf(mergeCases(base, without, { ...base, steps: [...base.steps, step('t', 'Theirs')] }))).toEqual(['b Asked', 't Theirs'])
    expect(stepsOf(mergeCases(base, without, changed))).toEqual(['a Looked twice', 'b Asked'])
    expect(stepsOf(mergeCases(base, changed, without))).toEqual(['a Looked twice', 'b Asked'])
  })

  test('rows that they alone moved stand where they put them', () => {
    const theirs = { ...base, steps: [step('b', 'Asked'), step('a', 'Looked')] }

    expect(stepsOf(mergeCases(base, { ...base, steps: [step('a', 'Looked'), step('b', 'Asked', 'No')] }, theirs))).toEqual(['b Asked No', 'a Looked'])
  })
})
