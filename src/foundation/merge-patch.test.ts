import { describe, expect, test } from 'vitest'
import { mergePatch } from './merge-patch.ts'

describe('the examples of RFC 7396', () => {
  test.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j with %j is %j', (target, patch, result) => expect(mergePatch(target, patch)).toEqual(result))

  test('and the one of section 3', () => {
    const target = { title: 'Goodbye!', author: { givenName: 'John', familyName: 'Doe' }, tags: ['example', 'sample'], content: 'This will be unchanged' }
    const patch = { title: 'Hello!', phoneNumber: '+01-123-456-7890', author: { familyName: null }, tags: ['example'] }

    expect(mergePatch(target, patch)).toEqual({
      title: 'Hello!',
      author: { givenName: 'John' },
      tags: ['example'],
      content: 'This will be unchanged',
      phoneNumber: '+01-123-456-7890',
    })
    expect(target.author).toHaveProperty('familyName') // what was given stays as it was
  })
})

test('a patch cannot reach what all objects share', () => {
  const merged = mergePatch(
    { a: {} },
    JSON.parse('{"__proto__": {"admin": true}, "a": {"__proto__": {"admin": true}}, "constructor": {"prototype": {"admin": true}}}'),
  )

  expect(merged).not.toHaveProperty('admin')
  expect(merged).not.toHaveProperty('a.admin')
  expect(Object.hasOwn(Object(merged), '__proto__')).toBe(false)
  expect({}).not.toHaveProperty('admin')
})

test('a patch as deep as a megabyte allows is no trouble', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`)
  expect(mergePatch({}, deep)).toHaveProperty('a.a')
})
