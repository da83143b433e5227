import { useEffect, useState } from 'react'
import { mostOpinionsOfRecord } from '#domain/reception/record'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Line } from '../../../components/Line'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { bringIntoSight } from '../../../components/native/bringIntoSight'
import { Problem } from '../../../components/Problem'
import { Papers } from '../../../components/staff/Papers'
import { useFieldId } from '../../../components/useFieldId'
import { call, type Outputs } from '../../../platform/call'
import { goBack, goTo } from '../../../platform/go'
import { useSending } from '../../../platform/useSending'
import { ConvertSheet } from './ConvertSheet'
import type { Shown, Words } from './draft'
import { PrintForms } from './PrintForms'

interface BesideProps {
  shown: Shown
  words: Words
  categories: string[]
  /** Something typed is not saved: what is made of the record waits for it. */
  unsaved: boolean
  again: () => Promise<void>
}

interface NextStepsProps extends BesideProps {
  /** It was opened at the desk, where the next person waits. */
  fromDesk: boolean
  /** It was finished just now: what comes next moves into sight. */
  arriving: boolean
}

type Converted = Outputs['record']['convert']['opinions']

/** What is made of a record once it is saved: opinions, papers, a mediation. */
export function NextSteps({ shown, words, categories, unsaved, again, fromDesk, arriving }: NextStepsProps) {
  const id = useFieldId()
  useEffect(() => {
    if (arriving) bringIntoSight(`#${id}`)
  }, [arriving, id])
  const [converting, setConverting] = useState(false)
  const [converted, setConverted] = useState<Converted>([])
  const codes = converted.flatMap(({ number, queryCode }) => (queryCode ? [{ number, queryCode }] : []))
  const room = mostOpinionsOfRecord - shown.opinions.length
  return (
    <>
      {codes.length > 0 && (
        <Card tone="gold" title="请把查询码交给来访的人">
          <Box className="stack-close">
            {codes.map(({ number, queryCode }) => (
              <Box key={number} className="title numerals">
                {number}　{queryCode}
              </Box>
            ))}
            <Box className="body even">
              只显示这一次，离开这一页就看不到了。可以抄给来访人，也可以现在打印《接待群众记录》，上面有查询码。
            </Box>
          </Box>
        </Card>
      )}
      {shown.opinions.length > 0 && (
        <Card title={`转成了 ${shown.opinions.length} 件意见`}>
          {shown.opinions.map(opinion => (
            <Line
              key={opinion.id}
              title={opinion.title}
              text={`${opinion.number}　${opinion.status}`}
              onPress={() => goTo('station/opinion', { id: opinion.id })}
            />
          ))}
        </Card>
      )}
      <Card title="接下来">
        <Box className="stack" id={id}>
          {unsaved && <Box className="body">先保存，再转成意见、打印。</Box>}
          {!unsaved && room > 0 && (
            <Button kind="plain" onPress={() => setConverting(true)}>
              {shown.opinions.length > 0 ? '再转一件意见' : '转成意见'}
            </Button>
          )}
          {words.outcome === 'mediation' && (
            <Button kind="plain" onPress={() => goTo('station/mediation', { record: shown.id })}>
              写调解记录
            </Button>
          )}
          {!unsaved && <PrintForms record={shown.id} codes={codes.map(each => each.queryCode)} />}
          {fromDesk && shown.state === 'finished' && (
            <Button kind="plain" onPress={goBack}>
              回叫号台
            </Button>
          )}
        </Box>
      </Card>
      {converting && (
        <ConvertSheet
          shown={shown}
          categories={categories}
          onClose={() => setConverting(false)}
          onDone={({ opinions }) => {
            setConverted(opinions)
            setConverting(false)
            void again()
          }}
        />
      )}
    </>
  )
}

/** What stands beside a record: its papers, what deputies wrote, and who changed what. */
export function Beside({ shown, again }: Pick<BesideProps, 'shown' | 'again'>) {
  const photos = useSending(call.record.addPhotos)
  return (
    <>
      <Card title="纸上的照片">
        <Papers
          photos={shown.photos}
          busy={photos.busy}
          problem={photos.problem}
          onAdd={async added => {
            if (await photos.send({ record: shown.id, photos: added })) await again()
          }}
        />
      </Card>
      {shown.notes.length > 0 && (
        <Card title="代表写的话">
          {shown.notes.map(note => (
            <Box key={note.deputyId} className="body even">
              {note.deputy}：{note.text}
            </Box>
          ))}
        </Card>
      )}
      <History shown={shown} />
    </>
  )
}

type Earlier = Outputs['record']['earlier']

/** Who saved what and when; each earlier text can be read again. */
function History({ shown }: { shown: Shown }) {
  const [open, setOpen] = useState<Earlier | null>(null)
  const { send, busy, problem } = useSending(call.record.earlier)
  return (
    <Card title="改过几次">
      {shown.history.map(({ version, at, by, fields }) => (
        <Line
          key={version}
          title={`${by}　${momentInWords(at)}`}
          text={fields.join('、') || '又保存了一次'}
          onPress={async () => {
            if (!busy) setOpen(await send({ record: shown.id, version }))
          }}
        />
      ))}
      <Problem problem={problem} />
      {open && (
        <Box className="card card-blue stack-close">
          <Box className="small quiet">
            {open.by} {momentInWords(open.at)}保存的
          </Box>
          <Box className="body even">{open.matter || '（来访人说的空着）'}</Box>
          <Box className="body even">{open.answer || '（当场答复空着）'}</Box>
          <Button kind="quiet" onPress={() => setOpen(null)}>
            收起
          </Button>
        </Box>
      )}
    </Card>
  )
}
