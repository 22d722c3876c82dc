/** The words of what a message is about, of money, and of the moment at which it comes. */
export const moneyWords = {
  // What it is about.
  loan: `微粒贷 微粒货 微立贷 微利贷 威力贷 威粒贷 微貸 微粒 粒贷 weilidai wld 贷款 代款 货款额度 借款 网贷 信贷 借贷 额度 授信 提额 借呗 花呗 白条 金条 有钱花 备用金 现金贷 消费贷 小额贷 贷款合同
    借款合同 贷 抵押贷 信用贷 车贷 借钱 批贷 周转 资金周转 急用钱 急需用钱 用钱 低息 利率 年化 微业贷 微贷 借贷平台 贷款平台 网商贷 京东金融 度小满 安逸花 贷款账户 贷款记录 借款记录 loan loans
    creditline creditlimit lending borrowing lender instantloan 微粒贷借钱 weilidailoan 微贷通 dai款 d款 微粒额度 装修贷 微粒代 微利代 微粒袋 私人贷款 信e融 现金分期 备用额度 周转金 信用额度 放水
    贷点钱 弄点钱 弄笔钱 搞点钱 缺钱 手头紧 手头缺 急用 资金短缺 用款资格 贷资格 卡贷 房抵 装修款 循环贷 etc贷款 金融分期 cash financing creditcard 您的额度`,
  bank: `微众 微众银行 webank 微众客服 银行 银行卡 银行账户 银行账号 信用卡 财付通 支付宝 央行 人民银行 账户 账号 卡号 银联 零钱 余额 理财通 微信支付 微保 bankaccount wechatpay alipay cardnumber
    account 手机银行`,
  subscription: `百万保障 百万医疗 医疗险 直播会员 抖音会员 会员自动扣费 直播功能 抖音直播 百万保险 保险服务 会员服务 备用金服务 会员服务费 商家保障 免密服务 支付保障 百万守护 账户安全险 账户险
    百万保璋 百万保樟 millionprotection 小额免密 订了会员 开了会员 成为会员 会员自动 超级会员 会员套餐 续费服务 代扣服务 金卡会员 年费会员 保障计划 意外险自动 订了我们的会员 订阅服务 subscription
    membership`,
  credit: `征信 个人征信 征信报告 征信中心 信用记录 信用报告 征信记录 个人信用 逾期记录 逾期 不良记录 征信系统 征信分 信用分 信用分不够 信用分不足 芝麻分 信用评分 大数据 creditreport creditrecord
    creditscore creditfile latepayment latepaymentrecords pboc z信 新报告 报告里 报告漂亮 出新报告 报告变 信用档案 央行报告 credithistory 黑名单记录 违约记录 污点记录 overdue overduerecord
    overduerecords inquiries latepayments defaults badrecords 红的记录 查询次数 查询记录 个人征信异议 creditbureau 网贷记录 信用污点`,
  agent: `客服 工作人员 专员 客户经理 信贷经理 信贷员 业务员 审核员 审核部 风控部 财务部 信贷部 注销专员 技术员 技术部 本平台 办理人 放款部 放款专员 贷款专员 客服热线 财务 助贷 助贷机构 贷后中心 贷后
    合作机构 合作方 领导 业务`,
  authority: `银监会 银保监会 银保监 金融监管 监管部门 监管局 金管局 公安局 公安机关 公安 公安部 警官 检察院 法院 网警 反诈中心 反诈专员 通信管理局 网警中心 公安网警 officer 检察官 法官 专案民警 经侦
    经侦支队 刑侦 刑侦支队 反诈民警 消费者保护处 消保局 消费者权益 征信管理局 国家金融 金融局 央行征信 银行监管 清算中心 人行征信 证监会 银联中心 反洗钱 反洗钱中心 互联网金融协会 反诈中芯 反诈中xin
    金融处 经侦大队 检察 公检法 法务部 市局 总队 支队 刑警队 警察 警方控制 通管局 疾控`,

  // Money and the moment at which it comes.
  payout: `放款 下款 到账 出款 批款 放贷 发放贷款 下卡 到卡 拨款 秒到 秒下 出额 出额度 下额度 下额 提现 提款 取现 款项发放 发放 拿到钱 拿钱 放钱 下钱 fangkuan xiakuan 批下来 贷出来 贷下来 贷到款
    放下来 入账 款就到 钱就到 到手 贷款资金 成功放款 批卡 payout disburse disbursed disbursement withdraw withdrawal released release withdrawn receivethemoney receiveallthemoney getthemoney
    fundsarrive bereleased willbereleased willbepaidout 安排打款 打款了 催款 出账 款下来 安排放款 给你放款 给您放款 提到卡 秒下款 把钱打 款就 给你打款 给您打款 安排财务 秒放 自动打款 即放 放kuan 放k
    推出去 放出去 落袋 进卡 进账户 见钱 见款 变现 领款 领钱 领到 可领 签约领 待领 领出 发卡里 放数 出数 credited disbursal cashout yourmoney bankin senttoyour sendtoyour getpaid fundyour 就放 
    轮到你放 推你卡上 点发放 安排发放 全部吐出来 一起出来 放出来 结余 到你手 到您手 推到卡 秒进 全部出来 到咗账 approved 提钱 就能提 能提 可提 就提 就能取 能取 可以取 就能用 过数俾你 即刻过数 马上过数
    到折子 到你折子 批咗 批咯 都批了 批好了 款出来 记为已放 放给 就给你转 就给你打 立马给你 立刻给你 一摁就 一点就放 秒放给 funded lands arrives inyouraccount isready loanisready transferred 给你批
    给您批 disbursing releasing yourcash getcash receiveyourloan receivetheloan loanfunds cashlands inyourbank toyourbank yourloan getyourloan 放款单 待放款 待放款项 可用款 就批 就给批 就给放 钱就给
    钱马上给 给你钱 给您钱 把钱给你 把钱给您
    就放款`,
  handed: `转给您 转到您 转给你 转到你 打给您 打给你 打到您 打到你 打进您 打进你 打款给您 打款给你 款给你 钱给你 批给您 打你卡 打您卡 转你卡 到你卡 到您卡 进你卡 进您卡 打卡里 返到您卡 返到你卡
    一起给你 一起给您 都给您`,
  noPayout: `不能放款 不给放款 不能提现 不能下款 不放款 不到账 无法放款 无法提现 无法下款 无法到账 不予放款 不给下款 不能到账 不能打款 不会放款 放不了款 下不了款 提不了现 无法打款 不下款 没法放款
    没法下款 没法提现 不批款 放不出来 不给批 无法激活 打不了款 放不了 下不来 批不下来 到不了账 下不了 提不出来 取不出来 拿不到钱 拿不到 放不下来 出不了款 没法放 不给放 不会放 卡着不放 发放不了 批不了
    提不了 打不进去 到不了 notreleased cannotbereleased 一分没拿到 一分钱没拿到 没拿到 不放 不给提 不让提 提现不了 取现不了 拿不了 没放 还没放 不能从贷款里扣 不可以从贷款里扣 不能从里面扣
    不可以从里面扣 不能先扣 扣不了 没法从里面扣 放行不了 推不出去`,
  preceding: `前 之前 以前 前先 前需 前要 前请 前必须 前须 before priorto`,
  first: `先 首先 需先 要先 得先 必须先 预先 预付 预缴 预交 事先 先期 提前支付 提前缴纳 提前缴 提前交 提前付 前期费用 前期费 第一步 先期费用 first upfront beforehand prepay 前置 事先把 头一笔 首先把
    第一笔 initially aheadof`,
  next: `才能 才可以 才可 方可 方能 才会 才给 才 就能 就可以 即可 就 便可 后 之后 以后 完成后 成功后 后再 再 马上 立马 立刻 立即 随即 随后 自动 当场 当天 秒 然后 最快 后就 后即可 后马上 后立即 之后就
    then after once afterwhich immediately instantly automatically willbe only now rightnow`,
  fee: `首月还款额 首月还款 首期还款额 首期还款 保证金 保証金 baozhengjin 押金 工本费 验证费 定金 诚意金 担保费 风险金 茶水费 好处费 资料费 材料费 制卡费 开卡费 代办费 律师费 见证费 印花税 预付款 第一期利息 首期利息费 首期 首月利息
    第一个月利息 第一月利息 信用保险 保险金 会员费 vip费 建档费 开户费 查询费 征信费 修复费 开通金 信用金 信誉保证金 诚信金 资质费 审核费 评估费 账户管理费 操作费 劳务费 辛苦费 介绍费 中介费 门票
    过桥费 盖章费 合同费 签约费 签约金 入会费 激活码 升级费 会员等级 vip会员 保障金 预存款 头款 头金 前期 抵押金 服务押金 回款保证金 头期 deposit processingfee handlingfee servicefee insurancefee
    securitydeposit guaranteefee margin unlockfee verificationfee appraisalfee membershipfee openingfee correctiondeposit taxfee firstinstalment firstinterest guaranteedeposit adminfee 撤案费 保释金
    履约金 意向金 诚意费 渠道押金 名额定金 首付定金 b证金 bao证金 保zheng金 bzj 保证j 保證jin 保证jin 保正金 保zj 成本费 录入费 系统录入费 手续费用保证金 认证押金 卡费 办卡费 人工费 制作费 会员
    包装一下 第一期 首付款 尾款 手续押金 gps费 家访费 上门费 考察费 认证的钱 系统费 服务保证金 取现费 转账费 加盟费 体检费 存管费 贷前费用 贷前费 意外险 一年保险 保险单 保单费 首月月供 首期月供
    第一个月月供 风控押金 风控金 第一个月的本息 首月本息 第一期本息 第一个月本息 bond insurancebond collateral goodfaith goodfaithdeposit advancepayment firstmonth firstpayment clearancefee releasefee
    legalfee notaryfee taxclearance handlingcharge commission administrationfee stampfee transactionfee filefee verificationdeposit refundabledeposit refundablepayment
    凭据
    头息 砍头息 首付租金`,
  lureFee: `包装费 激活费 激活金 认证金 认证费 验证金 验资费 验资款 流水费 渠道费 通道费 渠道使用费 通道费用 渠道费用 提额费 开通费 资料审核费 还款能力验证金 信誉金 解压金 会员通道 提现费 到账费
    预审费 名额费 加急费 插队费 首期利息 前期利息 担保金 风险保证金 履约保证金 贷款保险 撤诉费 入账费 入账验证金 包装资料费 办案费 追缴税 追回费 技术费 咨询费 公证费 锁定费 打点一下 打点费 履约保险
    垫资费 设计费 registrationfee activationfee 手工费 跑腿费`,
  softFee: `手续费 服务费 费用 费 利息 保险费 保险 保费 个税 个人所得税 税 税费 税金 滞纳金 违约金 管理费 本金 红包 佣金 提成 报酬 的钱 这笔钱 钱 款项 款 fee fees charge charges tax interest insurance
    premium sxf shouxufei 手xu费 手序费 fwf fuwufei 一半 定钱 钱过来 这个钱 费用先 金 余款 首笔 这一笔 一笔钱 的利 辛苦钱 订金 定银 茶钱 酬劳 利 stampduty duty expense expenses cost costs moneyfirst
    差价 烟钱 路费 保單 保单 那笔 茶水 烟酒 公证 验证的 使用费 油费 本钱 彩头`,
  flow: `刷流水 走流水 做流水 跑流水 刷一下流水 刷个流水 走一下流水 走个流水 激活流水 验资 验流水 过流水 做一笔流水 对冲 冲正 走账 过账 刷单 刷脸流水 验证流水 包装流水 刷够流水 流水差 流水差点
    流水验证 流水不好 走流水账 做个流水 还款能力证明 验证还款能力 证明还款能力 走三次流水 来回走 走几次流水 流水就漂亮 流水就够 流水够了 刷刷流水 养流水 补个流水 凑流水 打流水 冲流水 流水打
    还得起 证明你还得起 证明您还得起 验一下还款`,
  statement: `流水 银行流水 流水账 资金流水 流水标准 流水不足 流水不够 补流水 工资流水`,
  pay: `交 缴 付 支付 转 转账 转帐 转款 转钱 汇 汇款 打款 打钱 充 充值 存 存入 缴纳 交纳 预存 补交 补缴 转入 打入 汇入 转到 转至 打到 汇到 汇至 缴费 交费 付费 付款 交钱 缴存 补齐 垫付 先垫 存进 交上
    交齐 转过来 打过来 发红包 充进 支付到 扫码支付 扫码付款 扫码付 购买 买一份 zhuanzhang 代付 刷卡 打一笔 转一笔 转个 付个 交个 交一下 付一下 转一下 交完 转完 交了 付了 转了 交清 缴清 付清 转给 打给
    汇给 存到 交给 刷 补 pay send transfer remit topup wire paid move 转走 转出 转还 打还 充进去 出个 转出来 转账给 转给我 打给我 转我 打我 汇给我 扫给 先出 转到我 打到我 转进 划转 划到 转存 存至 续费
    补款 交够 充够 凑够 交一笔 打一个 出钱 掏 转移 转移到 转移至 归集到 打了 交了就 存一笔 先存 存够 存进来 存钱 往卡里存 自己存 转一笔钱 走一笔 交足 补交上 填进去 往里充 buy purchase 转回 打回 还到
    退到我们 打 汇一下 打一下 还回来 还回去 凑齐 凑一下 还款至 挪进来 挪到 挪我 垫 过数 凑钱 wireit 自己出 前期出 划付 划过来 入金 充入 存放 放够 放入 放进 存足 付讫 付掉 缴讫 上缴 给付 拨付 缴款 投保
    认购 买两份 买个 买张 买保险 先结 结一下 清一下 走支付宝 走微信 扫这个 扫我 发个红包 红包过来 入数 转数快 fps 俾钱 畀钱 比钱 存缴 储值 临柜 settle settled payment bankedin cover putdown putin
    zelle venmo cashapp giftcard giftcards usdt bitcoin crypto paying wired deposited 集中到 归到 归集 交由 搬到 汇总到 到我们账上 补足 垫上 塞 钱走一下 钱过一下 钱补 续上 充一笔 充一下 凑出 拿出来
    掏出来 存满 存上 打满 冲进去 冲值 预充 预存进 转进我们 走个账 给人家 整过来 弄过来 搞过来 甩过来 拿过来 送过来 丢过来 挪过来 送来 放过去 放到 入三千 要入 先入 补了 补掉 补进 凑上 凑过来 转哈 打哈
    交哈 给哈 给到 先给 拿给 出了 送个 送两 送点 转个红包 扫码支 微信付 微信扫 扫收款 打赏 转我微信 刷出来 垫出来 缴一 摸出来 拿钱来 钱拿来 给个 意思一下 表示一下 payup shellout chipin 打来 汇来 转来
    充来 付来 存来 支来 钱过一遍 钱走一遍 走一遍 过一遍 走我们账 放我们这 上交 卡里得有 卡里要有 账户里要有 账户要有 余额不低于 卡里必须有 卡里要放 卡里放 头一个月的还了 先还一期 先还一个月 先还首期
    表示下 paya payus payfirst remitted depositing transferring 意思意思 孝敬 付一半 给一半 打一半 转一半 首付一半 交一半
    sendthemoney sendmoney paythe`,
  charge: `收费合理 费用合理 价格合理 收费透明 收费 收取 收款 仅收 只收 收 仅需 只需 有偿 抽成 抽点 收点 点位 费用低 收您 收你 价格 一次 一单 一条 抽 扣点 元起 元一次 元一单 全包 费用只要 包年 特价 优惠价 成功再收费 成功收费 成功后收费
    付完 要收 元包 每人收 一位 每单 每户 后结 后付 再付 先付一半 收一半 点位好说 八折 点子 收辛苦 按额度 按比例 酬谢 红包感谢 看着给 给红包 price priced percharge 收一个 收一单 出一个收 成功一个收
    原价 现价 售价 仅售 付费项目 白嫖勿扰 价格感人 价格优惠 价格公道 价美 私聊价 有偿服务 收点茶水 先做后付 先看后付 先好后付 先出后付 后付费 做后付 单条 一次性收`,
  amountUnit: `元 块 块钱 元钱 万 万元 千 千元 百 百元 w k 圆 rmb 人民币 大洋 米 yuan cny dollars usd 块大洋 圓 u 美金 美元 刀 港币 港元 hkd 台币 新台币 rm ringgit bucks 大元 块整 元整 蚊 皮
    元整人民币`,
  portion: `% 个百分点 个点 成`,
  returned: `退还 返还 一并返还 原路退回 原路返回 全额退 全额退还 全额返还 退回 一起退 一并退 一起打 一起到账 一并到账 一并打 一起返 返给 退给 如数退还 会退 一起放 一起下 一并下发 一并发放 一并放款
    返回 连同 本金一起 悉数 refunded refundable returned giveback paidback getback 返到 一块退 一块返 退的 退你 返你 返您 全退 全返 原路退 原路返 再退 会退还 退到 抵扣 一同返 都退 都返 返还给 连本
    一起提走 全部吐 都给你 还给你 一同到 随款 会返 会还 自动回来 查完即退 用完退 结束退 完了退 加本金 backtoyou refundedtoyou comeback givenback 一起返给 退给你 吐出来 一并转回 随贷款一起 跟贷款一起
    和贷款一起 跟本金一起 跟钱一起 连着 还会给 照数退 一分不少 一分不差 当天退 放款后退 还清退 还清后退 会还给`,
  borrowOut: `借出来 借出 取出来 提取出来 套出来 全部提现 全部借出 全部提出 贷出 支取 借满 全部借 先借出 提出来 提走 套现出来 取现出来 borrowit takeoutaloan 帮你提 帮您提 全部取出 都取出来
    额度都取 都借出来 能借的 全借出来 全提出来 借出全部 额度都提出来 withdrawallyour
    点借出来 借钱出来`,
  borrow: `借 借个 借点 借一点 借一下 借五万 帮我借 先借 帮忙借 套 提 取 贷点 贷个 借我 借给我 borrow 挪 take takeout 过一下 走一下 倒一下 点一遍`,
} as const
