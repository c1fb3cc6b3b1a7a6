import { expect, test } from 'vitest'
import { gif, html, jpeg, mp4, pdf, png, svg, webm, webp } from '#test/files.ts'
import { isShownInPlace, sniff } from './sniff.ts'

const xml = Buffer.concat([Buffer.from('<?xml version="1.0"?>'), svg])
const utf16 = Buffer.from('\ufeffa log', 'utf16le')

test.for([
  ['a PNG', png(), 'image/png', true],
  ['a JPEG', jpeg, 'image/jpeg', true],
  ['a GIF', gif, 'image/gif', true],
  ['a WebP', webp, 'image/webp', true],
  ['an MP4', mp4, 'video/mp4', true],
  ['a WebM', webm, 'video/webm', true],
  ['a PDF', pdf, 'application/pdf', false],
  ['HTML', html, 'text/plain', false],
  ['an SVG', svg, 'text/plain', false],
  ['an SVG that says it is XML', xml, 'application/xml', false],
  ['a log in two languages', Buffer.from('12:00 GET /ok\r\n\t\x1b[32m12:01\x1b[0m Überfällig\n'), 'text/plain', false],
  ['text cut in the middle of a character', Buffer.from('größer').subarray(0, 3), 'text/plain', false],
  ['text in UTF-16', utf16, 'application/octet-stream', false],
  ['bytes that are nothing known', Buffer.from([1, 2, 3, 0, 255]), 'application/octet-stream', false],
  ['a single byte', Buffer.from('a'), 'text/plain', false],
] as const)('%s is known by its bytes', async ([, bytes, type, inPlace]) => {
  const found = await sniff(bytes)
  expect([found, isShownInPlace(found)]).toEqual([type, inPlace])
})

test('what can hold a script is never shown in place, whatever it is called', () => {
  const risky = [
    'image/svg+xml',
    'text/html',
    'application/xhtml+xml',
    'text/xml',
    'application/xml',
    'application/pdf',
    'text/javascript',
    'multipart/related',
  ]
  expect(risky.filter(isShownInPlace)).toEqual([])
})
