import { type Piece, piecesOf, XmlFault } from '#functions/api/wordXml'

const read = (xml: string): Piece[] => [...piecesOf(xml)]
const faultIn = (xml: string): string | undefined => {
  try {
    read(xml)
  } catch (error) {
    if (error instanceof XmlFault) return error.why
    throw error
  }
}

describe('the XML of a Word file', () => {
  it('is read tag by tag, with what its entities stand for', () => {
    expect(
      read('\ufeff<?xml version="1.0"?>\n<a b="1 &lt; 2" c=\'"\'><!-- <x> --><d/>三&#x4e2a;&amp;<![CDATA[<]]></a >\n'),
    ).toEqual([
      {
        kind: 'opens',
        name: 'a',
        attributes: new Map([
          ['b', '1 < 2'],
          ['c', '"'],
        ]),
      },
      { kind: 'opens', name: 'd', attributes: new Map() },
      { kind: 'closes', name: 'd' },
      { kind: 'text', text: '三个&' },
      { kind: 'text', text: '<' },
      { kind: 'closes', name: 'a' },
    ])
  })

  it.each([
    '',
    'hello',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>b',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a b="<"/>',
    '<a>&nbsp;</a>',
    '<a>&#x110000;</a>',
    '<a>\u0001</a>',
    '<w:a/>',
    '<a><w:b xmlns:w="w"/><w:c/></a>',
    '<a><!-- </a>',
  ])('is broken in %j', xml => {
    expect(faultIn(xml)).toBe('broken')
  })

  it('is broken when it nests deeper than any page', () => {
    const nested = (times: number) => `${'<a>'.repeat(times)}${'</a>'.repeat(times)}`
    expect(faultIn(nested(200))).toBeUndefined()
    expect(faultIn(nested(300))).toBe('broken')
  })

  it('has no DOCTYPE', () => {
    expect(faultIn('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')).toBe('doctype')
  })

  it.each([
    ['open tags', '<a >'],
    ['tags that nest', '<a xmlns:b="b">'],
    ['brackets', '<'],
    ['attributes', '<a b="'],
    ['spaces in a tag', '<a  '],
    ['spaces', ' '],
    ['entities', '&'],
    ['comments', '<!--'],
    ['sections', '<![CDATA['],
  ])('is read in a moment when it is a million characters of %s', (_, piece) => {
    const begun = performance.now()
    expect(faultIn(`<a>${piece.repeat(1_000_000 / piece.length)}`)).toBe('broken')
    expect(faultIn(`<a ${piece.repeat(1_000_000 / piece.length)}`)).toBe('broken')
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
