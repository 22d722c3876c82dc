import type { Role } from './lexicon.ts'

/**
 * Words that are built by a pattern, so that each is known in all its forms: every way to hand money over, to name what
 * is paid, to say what is on the telephone's screen. A word of the hand-written lists that is spelled the same counts.
 */
export function compounds(): [string, Role][] {
  return [
    ...made('pay', handOverMoney()),
    ...made('plain', papers()),
    ...made('handed', reachesReader()),
    ...made('payout', moneyComes()),
    ...made('noPayout', moneyStays()),
    ...made('lureFee', namedFees()),
    ...made('sum', shares()),
    ...made('guarantee', everyoneApproved()),
    ...made('sideDoor', insideWays()),
    ...made('charge', paidOnSuccess()),
    ...made('code', shownDigits()),
    ...made('give', tellUs()),
    ...made('contact', writeToUs()),
    ...made('watch', seenByUs()),
    ...made('lifeline', lifelines()),
    ...made('unlessDone', undone()),
    ...made('safe', safeAccounts()),
    ...made('accountDeal', accountDeals()),
    ...made('unreachable', posedAs()),
    ...made('scarce', beforeTheHour()),
    ...made('threat', takenRegularly()),
    ...made('codeAsked', hasItCome()),
    ...made('savings', allTheMoney()),
  ]
}

/** What is handed in at an office: 交回执, 补材料. */
function papers(): string[] {
  return combine(
    '交 补 补交 交上 转 缴 打',
    '回执 资料 材料 表 表格 申请表 申请书 作业 论文 合同 简历 照片 证明 报告 文件 凭证 报销单 单子 名单 清单',
  )
}

const made = (role: Role, words: readonly string[]) => words.map((word): [string, Role] => [word, role])

/** Each word of the first list with each of the second, and so on. */
function combine(...lists: string[]): string[] {
  return lists.reduce<string[]>(
    (heads, list) => heads.flatMap((head) => list.split(' ').map((tail) => head + tail.replace('-', ''))),
    [''],
  )
}

function handOverMoney(): string[] {
  const towards =
    '过来 过去 进来 进去 上来 出来 出去 回来 回去 到 至 进 入 上 齐 够 足 清 完 一下 一笔 掉 给 给我 给他 给她 给我们 给公司 给财务 给经理 给客服 到我 到我们 我 我们 笔 到位 我卡 到他 到她 到公司'
  return [
    ...combine('打 转 汇 存 充 付 交 缴 划 垫 补', towards),
    ...combine('汇款 转账 打款 付款 转款 充值 划款 存款 缴费 转钱 打钱', '至 到 给 到我 给我 过来 进来 完成 到位'),
    ...combine('买 购买 办 投', '份 一份 一张 张 个 两年 一年', '保险 保单 意外险 人身险 寿险 会员 年卡'),
  ]
}

/** The money in the reader's hands. */
function reachesReader(): string[] {
  return [
    ...combine('打 转 放 汇 拨 划 发 推 返 出 批', '给您 给你 到您 到你 进您 进你 您卡 你卡 您账 你账'),
    ...combine('到 进 返到 返回 退到 打回', '您 你', '卡 的卡 账 账户 账上 名下 银行卡 微信 手里 手上'),
    ...combine(
      '一起 一块 一块儿 一并 一同 一道 一次性 同步 一齐',
      '给您 给你 返 打 转 放 提 汇 下发 拿 提走 到卡 打给 打到 返到',
    ),
    ...combine('打 转 放 汇 存', '到卡里 进卡里 卡里 到账上 到账户'),
  ]
}

function moneyComes(): string[] {
  return [
    ...combine(
      '钱 款 款项 贷款 资金 款子 额度 全款 余款',
      '下来 就下来 就到 准到 肯定到 一定到 就全到 到手 进卡 出来 就出来 到卡 就放 放出 落袋 就给 就进',
    ),
    ...combine(
      '给您 给你 为您 为你 帮您 帮你 替你',
      '转款 转钱 放 放款 出款 放出来 下款 打款 打过去 批出来 批下来 发放 推出去 放行 汇过去 拨款 打钱',
    ),
    ...combine('马上 立刻 立马 当天 当场 今天 秒 分分钟 即刻', '见钱 见款 给钱 拿钱 落袋'),
  ]
}

function moneyStays(): string[] {
  return [
    ...combine('放 打 提 下 出 拿 取 批 领', '不了 不出 不出来 不下来'),
    ...combine(
      '不能 无法 没法 不会 不可以 不可能 没办法 不予 不得',
      '给您 给你 为您 为你 -',
      '放款 下款 打款 出款 拨款 提现 放行 到账 批款',
    ),
    ...combine('不能 无法 没法 不给 不会', '放 打款 出款 放行 发放 批 提 领取 拨款 下款 解锁 放出'),
  ]
}

/**
 * What money is asked for under a name that was made up: with 费, 金 and the like after it, at once or with other
 * characters between (通道维护金), each is a fee of fraud.
 */
export const purposes =
  '存证 预留 排单 排队 激活 认证 公证 担保 流水 验证 验资 审核 开通 开户 加急 优先 渠道 通道 名额 包装 制卡 建档 备案 备付 履约 诚信 信誉 信用 风险 风控 对冲 解锁 解封 解冻 放款 出款 提现 到账 转账 调额 提额 额度 合同 签约 工本 律师 见证 印花 托管 存管 保全 核验 核查 校验 预付 预存 预缴 预扣 意向 占位 锁定 锁额 查档 查询 评估 资料 材料 系统 端口 入网 接口 技术 推码 标签 刷新 修改 更正 纠错 重置 清算 结算 保障 承诺 质押 意外 过桥 垫资 点卡 门槛 走账 代办 跑腿 疏通 打点 撤销 消除 修复 平账 销账 手工 人工 升级 维护 证书 账户 权限 对接 等级 银企 征信 资格 收款 过户 进件 批款 通关 监管 归集 履行 良民 银监 个税 解压 解押 滞留 错卡 卡号 改单 补单 消单 挂单 服务器 数据 提级 授权 备用 头寸 结汇 外汇 汇兑 挂失 清偿 复审 终审 加速 插队 下户 抬头 磁条 芯片 盖章'

/** What a lender never asks for before it pays: 存证金, 排单费, 预留款. */
function namedFees(): string[] {
  return combine(purposes, '费 金 款')
}

/** 百分之八, 两个点. */
function shares(): string[] {
  return [
    ...combine('百分之', '一 二 两 三 四 五 六 七 八 九 十 十五 二十 三十 四十 五十 六十 一百'),
    ...combine('一 两 二 三 四 五 六 七 八 九 十', '个点 个点子'),
    ...'等额 同等金额 同等额度 同额 同样金额 等值 一倍 双倍金额 差额'.split(' '),
  ]
}

function everyoneApproved(): string[] {
  return [
    ...combine('不看 不查 不问 不认 无视 免查 不审', '征信 流水 负债 资质 大数据 工作 收入 黑白 信用 逾期 网贷 评分'),
    ...combine(
      '谁 人人 个个 全都 统统 一律 全部 通通 谁来',
      '都批 给批 能批 能做 可做 能下 都能 都给 有额度 能过 包过',
    ),
    ...combine(
      '不管 不论 无论 管你 管您 - 哪怕',
      '你 您 - 客户',
      '征信',
      '多烂 多差 多花 多黑 怎么样 好坏 如何差 烂成啥样',
    ),
    ...combine('百分百 保证 包你 包您 保你 保您 肯定 铁定', '下款 放款 通过 过 批 到账 能下 给批 出额 拿到'),
  ]
}

function insideWays(): string[] {
  return [
    ...combine('银行 微众 腾讯 公司', '内部有人 里面有人 有内部人 里有人'),
    ...combine('在', '微众 腾讯 银行 行里 总部 财付通', '做 上班 工作 管 当'),
    ...combine(
      '内部 员工 后台 技术 特殊 隐藏 总部 行里 特批 独家 风控部 风控 审批部',
      '通道 渠道 名额 指标 推荐 人 的人 有人 关系 权限 资源 口径 线 入口 接口 代码 朋友 亲戚 同学 审批 对接 放行',
    ),
    ...combine(
      '改 调 刷 推 打 植入 加 换 换个 改个 加个 推个',
      '标签 数据库 后台 参数 评分 分值 代码 推送码 白名单 名单 权限 入口 标识 标',
    ),
  ]
}

/** 亮了再付, 下款后收. */
function paidOnSuccess(): string[] {
  return combine(
    '亮 亮了 成 成了 出了 出额 开了 开通 开出 下来 下款 到手 到账 成功 办好 办成 办完 弄好 开好 通过 放款 见效 见效果 看到 先亮 先出',
    '再付 再给 再给钱 后付 后付款 后结 后收 再收 再收费 再结 付款 付费 付尾款 付全款 给钱 后再付 后再收 收费',
  )
}

function shownDigits(): string[] {
  return [
    ...combine(
      '短信 手机 屏幕 页面 信息 手机上 短信里 短信上 屏幕上 信息里 收到',
      '的',
      '数字 数 号码 号 码 那串 几位 数码 六位',
    ),
    ...combine('校验 验证 确认 动态 识别 认证 激活 授权 安全 登录 取款 核销 兑换 注册', '数字 号码 串码 数 口令 密码'),
    ...combine('四 五 六 八 4 5 6 8 几 六七', '位', '的 数 数字 数的 码 密 的码 的数 编码'),
    ...combine('那 这', '串 几位 组 几个 六位 六个 四位', '- 数 数字 号码 码 字'),
  ]
}

function tellUs(): string[] {
  return [
    ...combine(
      '发 报 念 读 说 回 转发 拍 贴 传 截图 截屏 复制 粘贴 填 报数 讲',
      '给我 给客服 给专员 给经理 给我们 给老师 给技术 给审核 给财务 我 一遍 过来 回来 给这边 给后台',
    ),
    ...combine('告诉 告知 提供给 回复', '我 客服 专员 经理 我们 技术 财务 审核 对方客服'),
  ].filter((word) => !/^(发过来|截图过来|回来|说我|讲我|读我|说过来|读过来|填我|填过来|填回来|贴我|说回来)$/.test(word))
}

function writeToUs(): string[] {
  return [
    ...combine(
      '加 加我 添加 联系 咨询 私 戳 扣 搜 详询 加下 加一下 加个 找',
      '微 薇 v vx wx qq q 企鹅 扣扣 绿泡泡 纸飞机 飞机 电报 tg telegram line whatsapp skype 卫星 威信 薇信 微信 老师 经理 主任 客服 助理 专员 财务 技术 群 微信号 企微 我微信 我qq 飞书 钉钉 蝙蝠',
    ),
    ...combine(
      '微信 薇 微 v vx wx qq 企鹅 扣扣 绿泡泡 飞机 电报 tg 卫星 威信 薇信',
      '同号 号 搜 联系 聊 详聊 咨询 来 同步',
    ),
  ].filter(
    (word) =>
      !/^(加|找|私|搜)(企微|群|微信|飞机|微)$|^(微信|微)(号|联系|聊|来|同步|搜)$|^(qq|企鹅)号$|^(联系|咨询|找|私|详询)客服/.test(
        word,
      ),
  )
}

function seenByUs(): string[] {
  return combine(
    '看见 看到 看得到 看得见 看着 看清 瞧见',
    '您 你',
    '页面 界面 的界面 的手机页面 在哪一步 在哪步 的操作 手机 的手机 操作 屏幕 的屏幕 的页面 页面 那边的页面 每一步',
  )
}

/** What cuts the reader off from help, after a word of forbidding: 挂断, 告诉家里人. */
function lifelines(): string[] {
  const confidants =
    '家人 家里人 家里 父母 爸妈 老公 老婆 闺蜜 身边人 警察 旁人 第三人 银行的人 柜员 银行 别人说 任何人提 任何人讲'
  return combine('告诉 跟 和 让 对', confidants)
}

/** What follows where the reader does not do as told: 不注销, 如不缴纳. */
function undone(): string[] {
  const done =
    '关 关闭 关掉 注销 处理 操作 配合 取消 办理 缴纳 缴 支付 激活 认证 整改 解除 清零 销户 清退 完成 按要求 解决 转 交 打 付 缴费 付款 转账 打款 做注销 做处理 升级 变更 更改 补齐 补上 补交 补 结 结清 到位 登记 核实 验证 调整 转换 更新 把钱 把费用 把款'
  return [
    ...combine('不 如不 若不 要是不 再不 你不 您不 还不 不及时 不尽快 不按时 未及时 不立即 不马上 不赶紧 不抓紧', done),
    ...combine(
      '钱 款 费用 款项 保证金 定金 押金 尾款 余款 这笔钱',
      '不到位 没到位 不到账 没到 未到 不进来 没进来 不补齐',
    ),
    ...combine(
      'if you dont|if you do not|if you fail to|unless you|failure to'.replaceAll(' ', '').replaceAll('|', ' '),
      'pay send transfer settle clear complete cooperate act cancel',
    ),
  ]
}

/** Accounts of no bank: 安全账户, 资金核查账户. */
function safeAccounts(): string[] {
  const kinds =
    '安全 公证 监管 核查 清查 保护 对接 验资 认证 专用 保险 清算 托管 核验 官方 保管 审查 担保 中转 退款 回款 核销 对冲 银监会 银联 央行 国家 政府 检察院 法院 公安 临时 资金 保全 验证 审计 财政 清零 检测 比对 监控 警方 警方控制 稽查 国库 归集 备案 专案 存管 指定核查'
  return combine(kinds, '账户 账号 帐户 帐号 的账户 的账号 户头 的户头 专户 账上 卡号 卡 的卡')
}

function accountDeals(): string[] {
  const goods =
    '微信 微信号 支付宝 支付宝号 银行卡 储蓄卡 手机卡 电话卡 对公户 对公账户 营业执照 收款码 实名号 qq号 闲置微信 闲置银行卡 闲置卡 闲置储蓄卡 u盾 老微信 实名微信 网银盾 微信老号'
  return [
    ...combine('出租 租 租借 租用 长租 收 收购 回收 求购 卖 借用 转让 出售 出借 借出 大量收 长期收 急收', goods),
    ...combine('提供 出租 挂 用', '收款码 你的收款码 您的收款码 自己的收款码 收款二维码 你的银行卡收款'),
    ...combine('办 开 弄 整', '张卡 个卡 几张卡 套卡 张银行卡 个账户 个户', '给我 借我 交给我', '用 - 使'),
    ...combine('当 做 挂 来当 当个 挂名 担任', '法人 个法人 股东'),
  ]
}

/** Someone the reader knows, or obeys, who can not be called. */
function posedAs(): string[] {
  return [
    ...combine(
      '我是',
      '张 王 李 刘 陈 赵 周 杨 黄 吴 徐 孙 马 朱 林 何 郭 高 罗 你们',
      '总 书记 局长 校长 院长 处长 董',
    ),
    ...combine('手机', '丢了 坏了 没电 进水 摔坏 屏碎 被偷 停机 送修 掉水里'),
    ...combine(
      '用的 这是我 我的 我换了 换了 我用',
      '新号 新号码 新微信 小号 同事手机 朋友手机 别人手机 私人微信 私人号',
    ),
    ...combine('不方便 没法 不能', '语音 打电话 接电话 说话 视频 通话 接听 电话'),
    ...'在开会 正在开会 开会呢 开会不方便 陪客人 陪客户 陪领导 在陪 号被盗 号被封 微信被封 微信限额 我微信限额 转账限额 我卡限额'.split(
      ' ',
    ),
  ]
}

function beforeTheHour(): string[] {
  return [
    ...combine('一 两 三 四 五 六 七 八 九 十 十一 十二 零 3 4 5 6 12 24', '点 点半', '前 之前'),
    ...combine('今晚 今天 今日 下班 中午 半夜 天黑', '前 之前 内 之内 下班前 下班之前 十二点前 零点前'),
  ]
}

/** 每天扣, 每月扣费. */
function takenRegularly(): string[] {
  return combine('每天 每月 每日 每年 按天 按月 天天 月月', '扣 扣款 扣费 扣钱 计息 扣利息 扣您 扣你 收费 扣除')
}

/** The code is pressed for: 动态码收到没, 快说. */
function hasItCome(): string[] {
  return combine(
    '验证码 动态码 短信码 校验码 密码 数字 码',
    '收到没 收到了没 来了没 出来没 到了没 快说 几位 是几 是什么 是啥',
  )
}

function allTheMoney(): string[] {
  return combine(
    '全部 所有 名下 名下所有 各平台 所有平台 卡里 卡上 银行里 账户里 手里 各家平台 每个平台 各银行',
    '存款 资金 的存款 的资金 的钱 余额 的余额 积蓄 钱 资产 额度 的额度 理财',
  )
}
