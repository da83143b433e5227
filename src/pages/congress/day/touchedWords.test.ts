import { touchedWords } from './touchedWords'

test.each([
  [0, 0, '这一天还没有人预约。'],
  [10, 0, '10位预约的人会收到通知。预约的号作废，要另约一天。'],
  [10, 1, '10位预约的人和1位候补的人会收到通知。预约的号作废，要另约一天。候补也到此结束。'],
  [0, 2, '2位候补的人会收到通知。候补也到此结束。'],
])('whoever cancels a day with %i booked and %i waiting reads whom it touches', (booked, waiting, words) => {
  expect(touchedWords(booked, waiting)).toBe(words)
})
