import { secrecyLevels, secrecyWords } from '#domain/opinion/secrecy'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Screen } from '../../../components/Screen'

const parts = [
  {
    title: '预约时写的',
    text: '联络站和当天接待的代表看得到您想谈的事，姓名只显示姓，电话只显示头尾几位。',
  },
  {
    title: '地点和照片',
    text: '联络站和办理的单位看得到，不公开。您选的代表，您实名时才看得到。照片收下时去掉拍摄地点、时间和手机型号。',
  },
  {
    title: '姓名和电话',
    text: '实名时至少写一个，别的时候都可以不填。加密保存，平时只显示一部分。您实名提给哪位代表，那位代表看得到姓名。工作人员要看电话，都要写明理由，并留下记录。预约时没有写、但您同意记住了电话的，联络站有事会打这个电话。',
  },
  {
    title: '记在手机上的',
    text: '没写完的意见、没约成的预约和您同意记下的查询码，只在这部手机上。您同意记住的联系方式，手机上和系统里各有一份，系统里的加密保存；在“联系方式”里可以一起忘掉。',
  },
]

/** Who sees what I write, in full: where the choice is made there is a line for each. */
export default function Privacy() {
  return (
    <Screen title="谁能看到我写的">
      <Card title="提意见时，您可以选">
        <Box className="stack">
          {secrecyLevels.map(level => (
            <Box key={level}>
              <Box className="body strong">{secrecyWords[level].name}</Box>
              <Box className="body even">{secrecyWords[level].inFull}。</Box>
            </Box>
          ))}
        </Box>
      </Card>
      {parts.map(part => (
        <Card key={part.title} title={part.title}>
          <Box className="body">{part.text}</Box>
        </Card>
      ))}
    </Screen>
  )
}
