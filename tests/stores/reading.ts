import PizZip from 'pizzip'

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

/** What can be read in a Word file in base64, a line for each paragraph. */
export const linesOfWord = (file: string): string[] =>
  (
    new PizZip(Buffer.from(file, 'base64'))
      .file('word/document.xml')
      ?.asText()
      .match(/<w:p[ >].*?<\/w:p>/gs) ?? []
  ).map(xml =>
    [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text]) => text)
      .join('')
      .replace(/&\w+;/g, entity => entities[entity] ?? entity),
  )
