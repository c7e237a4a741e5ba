import { type FixedWords, joined } from './fixed-words.ts'

const months = Array.from({ length: 12 }, (_, index) => `${index + 1}월`)

export const ko: FixedWords = {
  months,
  shortMonths: months,
  weekdays: '일요일 월요일 화요일 수요일 목요일 금요일 토요일'.split(' '),
  date: ({ year, month, day }) =>
    joined(year === '' ? '' : `${year}년`, month === 0 ? '' : `${month}월`, day === 0 ? '' : `${day}일`),
  withWeekday: (weekday, date) => `${date} ${weekday}`,
  saysSharedParts: 'first',
  precision: { day: '정확한 날짜', month: '날짜 미상', year: '월 미상', none: '시기 미상' },
  tile: { year: '연도', date: '날짜' },
  kinds: { Person: '인물', State: '국가', Organisation: '기관', Meeting: '회담' },
  statuses: {
    held: '열린 회담',
    planned: '예정',
    postponed: '연기',
    cancelled: '취소',
    denied: '부인',
    alleged: '미확인',
  },
  links: {
    'takes part': '참석',
    hosts: '주최',
    'speaks for': '대표',
    'is about': '의제',
    'member of': '소속',
    'held in': '개최지',
    'followed by': '후속',
    met: '만남',
  },
  totals: (items, links) => `이 그림에는 항목 ${items}개와 관계 ${links}개가 있습니다.`,
  listOfLinks: '이 그림의 관계',
}
