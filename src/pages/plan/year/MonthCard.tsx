import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import { dateInWords, type Reception } from './planWords'
import './plan.scss'

/** One month of a station's year. */
export function MonthCard({ month, year, receptions }: { month: number; year: number; receptions: Reception[] }) {
  return (
    <Card title={`${month}月`}>
      <Box role="list">
        {receptions.map(reception => (
          <Box
            key={reception.id}
            role="listitem"
            className={`plan-day${reception.cancelledBecause ? ' plan-gone' : ''}`}
          >
            <Box className="row-ends">
              <Box className="title plan-date numerals">{dateInWords(reception.day, year)}</Box>
              {reception.cancelledBecause ? <Tag>取消</Tag> : reception.provisional && <Tag tone="amber">暂定</Tag>}
            </Box>
            {reception.cancelledBecause ? (
              <Box className="body">取消原因：{reception.cancelledBecause}</Box>
            ) : (
              <>
                <Box className="body numerals">
                  {reception.practice}　{reception.hours.join('　')}
                </Box>
                <Box className="body">代表：{reception.deputies.join('、') || '待定'}</Box>
                {reception.coHosts && <Box className="body">一起接待：{reception.coHosts}</Box>}
                {reception.topic && <Box className="body">议题：{reception.topic}</Box>}
                {reception.provisional && <Box className="small quiet">放假安排公布以后，日子可能会变</Box>}
              </>
            )}
          </Box>
        ))}
      </Box>
    </Card>
  )
}
