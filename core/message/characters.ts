/** What a character of a pasted text stands for, once its disguise is off. */

/** Traditional characters and their simplified ones, in pairs; only those that the lexicon's words are written with. */
const traditional =
  '貸贷額额開开關关閉闭費费繳缴納纳證证驗验碼码賬账帳账號号戶户轉转匯汇點点擊击鏈链接接結结凍冻銀银錢钱萬万員员' +
  '會会議议螢荧遠远桌桌頁页網网載载裝装軟软應应該该請请發发給给訴诉還还個个後后幾几時时間间內内鐘钟鍾钟馬马' +
  '與与並并讓让從从誰谁詐诈騙骗務务處处業业專专顧顾問问審审覈核資资產产債债儲储蓄蓄單单紅红輸输錯错誤误異异' +
  '狀状態态題题斷断風风險险控控檢检監监調调級级歸归償偿賠赔補补貼贴稅税準准備备確确認认識识別别掃扫維维圖图' +
  '傳传鍵键線线絡络聯联繫系係系絕绝對对過过無无視视條条達达滿满減减優优惠惠競竞爭争當当擔担憂忧謹谨慎慎' +
  '報报導导記记錄录聽听說说話话語语訊讯電电腦脑機机極极緊紧急急動动強强渠渠術术聞闻親亲愛爱麼么嗎吗們们' +
  '為为將将體体據据屬属於于壓压縮缩夾夹組组織织種种類类須须領领願愿頭头預预飯饭館馆驚惊麗丽' +
  '徵征淨净潔洁鏟铲銷销鎖锁釋释鈔钞鐵铁長长門门閱阅隨随際际離离雙双雜杂難难靈灵響响顯显飛飞' +
  '兩两冊册劃划劑剂勸劝卻却參参嗆呛圓圆團团執执壞坏夠够實实寫写尋寻島岛幣币幫帮庫库廣广張张彈弹復复復复' +
  '憑凭懷怀戲戏護护擴扩攜携擬拟擾扰敗败敵敌數数斂敛暫暂書书東东查查標标樣样橋桥歡欢歲岁歷历氣气沒没' +
  '測测溫温滾滚漲涨潛潜災灾煩烦爾尔獨独獲获現现環环畫画盜盗盤盘眾众礙碍礎础稱称穩稳窮穷簽签簡简' +
  '糾纠紀纪純纯級级細细終终經经綁绑緩缓縣县繞绕續续罰罚羅罗聲声職职脅胁臉脸臨临舉举舊旧藥药虛虚蘋苹補补' +
  '訂订計计託托訪访設设許许評评試试詢询詳详誠诚課课談谈諮咨謊谎謝谢講讲譯译譽誉讀读變变財财責责貨货' +
  '質质賣卖購购賺赚贏赢趕赶跡迹較较輕轻辦办農农連连進进運运違违選选遲迟遺遗郵邮釣钓鈕钮鑒鉴' +
  '騰腾驅驱驟骤鬆松鮮鲜麥麦黃黄齊齐齡龄収收撥拨仟千佰百弍二弎三訂订條条專专臺台檔档欄栏啟启週周癒愈徑径籤签飽饱響响壹一貳二贰二叁三肆四伍五陸六柒七捌八玖九拾十'

/** Characters written in place of another because they look or sound alike. */
const lookAlike = '徽微溦微歀款袋贷黛贷镸长沖冲沕物仴月仺仓伩信伈心①1〇0○0◯0零0'

/** Letters of other alphabets that look like Latin ones. */
const latinTwins = 'аaеeоoрpсcхxуyкkмmтtвbнhіiѕsԛqοoαaνvρpιiκkυuχxεe'

/** Words and parts of a sentence as the dictionary reads them. */
export const dropped = '\0'
export const comma = '\x01'
export const sentenceEnd = '\x02'
export const lineEnd = '\x03'
export const questionEnd = '\x04'
/** A letter or figure of no meaning here. */
export const other = '\x05'
/** Between the things of a list; it ends no clause. */
export const pause = '\x06'

const pairs = new Map<string, string>()
for (const [from, to] of pairsOf(traditional + lookAlike + latinTwins)) pairs.set(from, to)
for (const mark of ',，：:﹐︰;；') pairs.set(mark, comma)
for (const mark of '。！!｡︒…') pairs.set(mark, sentenceEnd)
for (const mark of '？?⁇﹖') pairs.set(mark, questionEnd)
for (const mark of '\n\r\u2028\u2029\x0b\x0c\x85') pairs.set(mark, lineEnd)
for (const mark of '、､') pairs.set(mark, pause)
// Strokes, written between the characters of a word to part it.
for (const mark of '丨丶丿亅') pairs.set(mark, dropped)
for (const mark of '+＋➕') pairs.set(mark, '+')
for (const mark of '%％') pairs.set(mark, '%')

function* pairsOf(text: string): Iterable<[string, string]> {
  const characters = [...text]
  for (let index = 0; index + 1 < characters.length; index += 2)
    yield [characters[index] as string, characters[index + 1] as string]
}

const meansSomething = /[\p{L}\p{N}]/u

/**
 * One code point as the dictionary's words are written: narrow, lower case, simplified, without its look-alike; or
 * one of the parts of a sentence above. Signs, marks, pictures and what cannot be seen are dropped.
 */
export function foldCharacter(character: string): string {
  const paired = pairs.get(character)
  if (paired !== undefined) return paired
  // Most characters are Han, which no normal form changes; the rest of this takes its time.
  if (character >= '\u4e00' && character <= '\u9fff') return character
  if (!meansSomething.test(character)) return dropped
  const plain = [...character.normalize('NFKC').toLowerCase()].find((part) => meansSomething.test(part)) ?? other
  return pairs.get(plain) ?? plain
}
