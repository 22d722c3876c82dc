/** The words of what is sold, of what is to be installed, shown or given away, and of what is said to be wrong. */
export const tricksWords = {
  // Opening for a fee.
  forceOpen: `强开 強开 强制开通 qiangkai 代开 有偿开通 技术开通 人工开通 后台开通 内部开通 付费开通 特殊开通 内部渠道 内部通道 内部名额 内部技术 vip通道 内部口子 强制下款 强制放款 强制出额 强制提额
    技术强开 技术提额 代办微粒贷 代操作 技术下款 走后门 内部操作 包开 代提额 刷额度 拉额度 开微粒贷 内部白名单 白名单通道 加白名单 白名单名额 内部码 内部邀请 人工提额 代申请 包开通 必开 forceopen
    guaranteedopening paidopening 强行出额 强行开通 强行下款 技术手段 弄出来 给你弄 给您弄 搞出来 做出来 弄个入口 弄入口 入口给你 把入口 帮你弄入口 开入口 包入口 强制出 强制拉 卡额度 提额技术 技术出额
    破解 破解版 漏洞 卡bug 系统漏洞 内部员工 内部员工通道 员工通道 员工内部 员工名额 qiang开 后台代码 代码推送 后台推送 强推 强推入口 标签植入 内部推送 养号 特批 特批通道 内部人员为您 白名单开放申请
    转发本文 手工干预 干预评分 给你过 给我开了 通道已开 提额通道 包出 包亮 保亮 保出 一键拉满 拉满 拉到 代提`,
  sideDoor: `绿色通道 快速通道 特殊通道 特殊渠道 内部推荐 内部人员 口子 人工通道 加白 人工干预 秒开 邀请名额 渠道开通 强提 强拉 强下 后门 内部关系 内部资源 内部指标 白名单 手动给你 手动给您 手动加
    加进去 后台手动 内测白名单 内测名额 内部名单 内测 insidechannel internalchannel backdoor insider whitelist 后台改 后台帮 后台操作 后台权限 系统后台 走关系 有关系 走内部 银行内部 走银行内部
    内部对接 银行内部对接 先款后办 先款 先付后办 垫还 代还 垫还款 代垫 推送码 推码 数据库 改标签 调标签 加名单 nb 内推 员工码 有路子 有门路 路子 门路 认识行长 认识里面的人 里面有人 内应 打过招呼
    打个招呼就 签字领导 行里有人 行里的人 里面的人 系统里改 特权码 隐藏入口 灰度码 表弟在 在总部 在腾讯上班 在微众上班 在银行上班 灰产 大佬带队 亲自操刀 我老公是 我老婆是 我亲戚是 我表哥在 员工渠道
    员工内推 找对了人 找对人 懂的来 小路 暗门 做审批的 搞审批的 管审批的 做风控的 管放款的 往前推 推前面 内部系统 批贷的人 审批老师 someoneinside friendinside insideman atwebank worksat workinside
    包搞定 能搞定 搞定入口 弄个额度 帮弄 有法子 有渠道 有资源 我有渠道 有技术`,
  open: `开通 激活 开启 帮开 帮你开 帮您开 开额度 开一个 开出 open activate activation opened enable 开好 开成 开成功 开得了`,
  entrance: `入口 借款入口 贷款入口 借钱入口 开出来 开下来 入口页面 那个页面 页面出来 点亮 亮入口 出入口 借钱按钮 那个图标`,
  guarantee: `不成功退款 不成功全额退款 包下款 包下 包批 包通过 必下 必批 无视征信 无视黑白 无视一切 无视逾期 无视网黑 无视大数据 无视负债 不看征信 不查征信 不上征信 免征信 无需征信 黑白户 黑户可做 人人可贷 人人可借 人人都能下
    有身份证就能 当天必下 保证下款 保下款 保证通过 百分百通过 稳下 闭眼下 有手就行 烂户 包出额 包到账 包放款 不看负债 不看流水 不看资质 逾期也能 逾期可做 黑户也能 黑户也可 来就下 保证开通 一定能下
    征信不好也 guaranteedapproval nocreditcheck approvalguaranteed badcreditok 百分百下 不下不收 不成功不收 不出不收 包成 不用看征信 不需要征信 不用征信 不需要看征信 不看大数据 不查大数据 不用查征信
    下不来我赔 全套包装 凭学生证 不告诉家长 都给批 全批 都能做 都可做 统统能做 来者不拒 双黑 花户黑户 黑白皆可 一张身份证 身份证就批 身份证一张 只要身份证 有身份证就行 拒了也 被拒的 拒过的 人人有
    无论在哪家被拒 不管黑白 不拒 不挑人 不卡征信 凡提交都批 提交进去的都批 noonerefused nobodyrefused everyoneapproved everyoneisapproved anycredit nochecks 只认人 认人不认 包你批 个个批 没有翻车
    没翻过车 零失败 征信再烂 征信再差 征信再花 征信再黑 征信再糟 倒赔 全部通过 全通过 今天放水 银行放水 内部放水 系统放水 全员通过 全员可批 闭眼批 闭眼过 无一被拒 办不成赔 办不下赔 不用看任何
    只要你有微信 只要满十八 凡今天申请 凡申请 凡是申请 今天申请全 everyonegets nocheck approvedinstantly anyonecan 只要你是人 是人就能贷 填完就放 不用审核就`,
  sure: `百分百 100% 1oo% l00% 百分之百 秒批 秒过 零门槛 无门槛 0门槛 必过 包过 凭身份证 100%approval guaranteed 100%pass 成功率 百分百成功 肯定下款 肯定能下 肯定过 肯定下 一定下款 必定 百分之九十九
    包成功 稳过 直接翻倍 保底 见效 稳稳 铁过 包办 包拿 包办成 零拒 零拒绝 秒审 秒出 两小时见钱 当天见钱 instant`,
  outcast: `黑户 花户 负债高 负债 没工作 无业 征信不好 征信差 征信烂 征信黑 烂征信 网黑 呆账 被执行人 被拒 拒过 大数据花 大数据不好 评分低 白户 没流水 没社保 当前学生 家庭主妇 退休 法院执行 老哥
    下不来款 申请不到 badcredit baddebt bankrupt unemployed 黑名单也 黑名单客户 黑名单可 老赖还是花户 没人批 都拒了 别家都拒 全拒 拒贷 机构多 查询多 欠网贷 欠了网贷 连三累六 连三 累六`,
  evenSo: `也能 也可 也行 也给 也批 也做 也放 也下 都能 都可 都行 都批 都给 都做 能做 照批 照样 照放 照下 可下 能下 可贷 能贷 能办 不怕 统统 一样能 皆可 均可 都收 不要紧 无所谓 通通 全都 welcome
    accepted noproblem fine 也不怕 也别怕 都不怕 照样过 全收`,

  // What to install, open, show or give away.
  install: `下载 安装 装一个 装个 下一个 下个 装一下 下载安装 点击下载 扫码下载 xiazai 更新到 注册 下载并安装 安装一下 下载一下 安装好 下载好 下载完 download install 解压 装上 装好 装 安装上 更新安装
    下好 下一个app 下完 下了 装进 装到 装上去 下到 扫下来 存下来 识别下图 识别图 set up 装个能 sideload`,
  bypass: `未知来源 继续安装 风险提示 有风险不用管 允许未知 关闭杀毒 未知应用 信任证书 信任此 企业级应用 忽略风险 仍要安装 点信任 测试版 关掉拦截 关闭检测 关闭防护 关闭拦截
    关闭安全 报病毒 忽略就行 您不用管 你不用管 不用管它 别管它 忽略它 继续往下点 误拦截 仍然安装 点继续   搜不到 商店里搜不到 商店没有 商店下架 蒲公英 内测版 允许安装
    通讯录和短信权限 开启权限 打开权限 权限都打开 允许权限 通讯录权限 拦截别管 点忽略 选忽略 信任我们 信任开发者 开发者证书 信任我们的 描述文件安装 提示病毒 有病毒 没上架 未上架 选允许 点允许 允许就好
    有风险点继续 有风险也点 有风险点允许 有风险不要管 有风险别管 有风险没关系
    vpn与设备管理 设备与vpn 设备管理 vpndevicemanagement trustourprofile trusttheprofile trustthecertificate installprofile installtheprofile unknownsources 信任该 信任企业 企业证书 装证书 安装证书 证书安装`,
  guard: `杀毒软件 安全软件 安全检测 手机管家 安全中心 反诈中心 反诈app 国家反诈中心app 国家反诈中心 国家反诈app 防护软件 拦截软件 playprotect antivirus 防火墙 纯净模式 来电拦截 骚扰拦截`,
  off: `关 关掉 关闭 先关 先关掉 关了 卸 卸掉 卸载 卸了 退出 停用 停掉 删掉 删了 turnoff disable uninstall switchoff`,
  package: `apk 安装包 .apk apkfile 企业签 描述文件 testflight 邀请码下载 exe .exe 客户端安装包 app安装包 下载安装包 下载包 下app 填卡领取 压缩文件 安裝包 专属下载 封包`,
  reach: `点击 点开 点一下 戳 进入 登录 登陆 访问 扫码 扫描 扫一扫 扫 复制 浏览器打开 点 点进 进 填写 申请入口 长按 接收 拨入 dianji 戳进 戳开 猛戳 输入 click tap visit login scan 开一下 点此 点这里
    点下方 戳这里 点开下方 轻点 打开下方 点击下方 点我 点头像 点击此处 猛击 点以下 点进去 加入 打开 填卡号 填卡`,
  app: `app aap 软件 应用程序 客户端 小软件 插件 程序 应用 application software 独立版 内部版 专版 极速版 专属版 平台软件 聊天软件 办公软件 小工具 安全控件 新版客户端 贷款版 助手 金融助手 贷款助手
    借款助手`,
  file: `文件 附件 压缩包 证书 attachment file zip`,
  link: `下载地址 下载链接 链接 链結 网址 网页 网站 lianjie 短链 域名 link website webpage page 此处 这里登记 这个网站 斜杠 专属链接 下图里的码`,
  url: `http https www .com .cn .cc .top .xyz .vip .net .shop .club .site .io .me .app .info .ltd .wang .link .icu .work .online .pw .tk .gl .im t.cn dwz.cn url.cn`,
  code2d: `二维码 小程序码 收款码 erweima qrcode`,
  screen: `屏幕共享 共享屏幕 屏幕分享 分享屏幕 共享手机屏幕 共享您的屏幕 共享你的屏幕 共享一下屏幕 屏幕打开共享 开启共享 打开共享 远程控制 远程协助 远程操作 远程指导 远程桌面 远程连接 同屏 投屏 开共享
    屏幕共亨 共享功能 共享按钮 点共享 远程办理 远程 shareyourscreen screenshare screensharing sharescreen remotecontrol remoteassistance pingmugongxiang gongxiangpingmu 共享我的屏幕 共享自己的屏幕
    屏幕共享给我 屏幕共享给 共享给我 把屏幕共享 屏幕分享给 共享手机 手机共享 屏幕给我看 投屏给我 屏幕录制 录屏 共享画面 屏幕镜像 开屏幕 打开共享屏幕 手机屏幕 共享打开 打开的共享 软件的共享 共享开一下
    共享开启 共享打开一下 屏幕给我 看到您的屏幕 看到你的屏幕 看您屏幕 看你屏幕 右上角的共享 看您的屏幕 看你的屏幕 看到屏幕 屏幕投射 投射 投屏状态 startsharing sharingyourphonescreen keepsharing
    sharing 共享状态 共享 荧幕分享 分享荧幕 开启荧幕分享 萤幕分享 分享萤幕 直播手机 同步屏幕 共享桌面 镜像 把画面 画面给我 开摄像头对着屏幕 gx屏幕 gx平 屏幕gx 开gx 共享pm 共享ping 共xiang remoteaccess
    screenmirroring mirroryourscreen`,
  meeting: `todesk 向日葵 teamviewer anydesk 腾讯会议 zoom 钉钉会议 飞书会议 会议软件 视频会议 会议号 会议室 会议id 全时云 云会议 facetime 语音会议 无忧会议 瞩目 会畅 rustdesk 会议app 视频客服 好视通
    teams 蓝信 密聊 飞书 钉钉 房间号 会议链接 会议码 频道号 会议邀请 进会 入会 anyviewer 视频会议软件 那个会议 共享软件 webex 会议宝 云视频 视频助手 tx会议 txhy 腾x会议 teng讯会议 dd会议 zoom会议 云屋
    quicksupport airdroid splashtop googlemeet 企业微信会议 welink xx会议 某会议`,
  watch: `看到你手机 看到您手机 看得到你手机 看你手机 看您手机 控制你的手机 控制您的手机 连到你手机 连到您手机 连接您的手机 连接你的手机 接管手机 直播手机画面 手机画面 直播画面 直播屏幕
    connecttoyourphone connecttoyourcomputer seeyourscreen seeyourphone controlyourphone 在手机上点 帮您点 帮你操作手机 帮您操作手机 切到银行 银行那个页面 打开银行页面 让我核对下 操作您的手机
    操作你的手机 帮您在手机上点 帮你在手机上点`,
  display: `屏幕 桌面 画面 荧幕 手机界面 手机页面 银行页面 银行界面 desktop`,
  show: `同步 同步给 分享出来 分享给我 投射给 投给我 传送 直播给 给我瞧 发画面 摄像头 摄像头对着 镜头对着 对着`,
  secret: `支付密码 交易密码 银行卡密码 取款密码 网银密码 u盾密码 微信支付密码 验证码 校验码 动态码 短信码 动态口令 短信验证码 yanzhengma yzm 动态密码 数字验证码 动态验证码 verificationcode smscode otp onetimecode onetimepin 手机验证码 银行验证码`,
  code: `确认码 授权码 六位数 6位数 六位数字 6位数字 验证马 验正码 短信数字 码 四位数字 数字验证 安全码 后三位 cvv cvv2
    securitycode sixdigitcode 6digitcode 设备代码 设备码 识别码 连接码 远控码 邀请码 伙伴码 本机识别码 短信里的数字 短信上的数字 六个数字 6个数字 四个数字 6位
    六位 那串数字 一串数字 那串数 收到的数字 短信的数字 那几个数字 收到的码 里面的数字 的数字 短信内容 后面三位 后三位数字 短信口令 口令 那串shuzi 短信shuzi passcode 短信的码
    码有效期 短信验证 数字口令 最后四位 后四位 末四位 前四位 前三位 最后三位 最后六位 框里的数字 弹窗数字 弹出来的数字 核销码 6digitsms kyccode 六个数 四个数 6个数 4个数 几个数 校验数字
    smspin thepin pinwejustsent thecode yourcode codewesent codewejustsent`,
  password: `密码 登录密码 查询密码 u盾 卡密 mima password pin paymentpassword 取款码 支付码 付款码 收付款码 银行卡背面 背面三位 有效期和 卡背面 卡背 签名栏
    末尾三位 有效月 月年 有效期 cvc expirydate securitynumber 六位密码 微信密码 卡密码
    u盾密码 网盾密码`,
  give: `发给我 发我 告诉我 报给我 念给我 报一下 说一下 提供给 告知我 告诉客服 发给客服 提供给客服 报给客服 给客服 转发给我 截图给 报给 念给 说给我 发一下 讲给我 报我 念我 告诉咱 给咱 给我们 发给我们
    告诉我们 写给我 报下 发下 念下 给一下 tellme sendme givemetell readme givemethe sendittome sendmethe tellmethe readittome 念出来 念一遍 读给我 读一下 发这边 发到这边 发群里 发这里 回给我
    提供给我们 回复给我 填给我 拍给我 拍照发我 发客服 给我 发给我就好 直接发给我 直接发我 直接给我 发一下我 发我一下 给我一下 给我看一下 给我看 拍给我看 发给你们 回我 念一下 您念一下 贴过来 贴给我
    告诉下 报一遍 直接回 照着念 整条转 转给客服 replytothistext replytothis textback 发窝 发俺 发偶 打给客服 输给我 填进来 写过来 念一下那 forward forwardthe kindlyforward 给我说 给我说下 给我讲
    跟我说下 跟我讲 告我 说下 讲一下 同我讲 话我知 话俾我 发俾我 回传 回传至 传回 回传给 发送至本号 发至本号 报上来 上报给 tellthe telltheagent sayit readitout readout sendback giveus shareitwith
    sharewithus tellus sendus 发到对话框 发到窗口 发在这里 发到这 发对话框 快说 快点说 快报 赶紧说 快告诉`,
  handOver: `发来 发回 发过来 截图 截屏 截图发 传过来 报过来 念过来 说一声 回复过来 回过来 回复到 回复本短信 回复此短信 回复到本 输一下 输进去 输入一下 一起发 都发来 一起发来 后台看不到 我们看不到
    我看不到 看不到您的密码 看不到你密码 按井号 录进去 写在纸上 拍照上传 拍照发 手持拍照 拍给 拍照给 一起拍照 发送至邮箱 发至邮箱 发到邮箱 发送到邮箱 发邮箱`,
  ask: `提供 提供一下 回复 告知 报出 报上 说出 念出 读出 provide replywith reply 念一下给我`,
  codeAsked: `密码是多少 验证码是多少 密码多少 验证码多少 验证码是几 收到的码是 验证码几位 验证码说一下 密码说一下 密码发一下 验证码发一下 数字是多少 数字多少 验证码是啥 码是多少 码多少 六位数是多少
    几位数是多少 otpyougot codeyougot codeyoureceived whatstheotp whatisthecode 几位数字 后面三位呢 后三位呢 后面几位呢 剩下几位 前几位 几位数呢 发过来没 码呢 收到几 多少位`,
  sms: `短信 那条短信 整条短信 短信原文 短信截图 收到的短信 刚收到的 收到的那条 串数 串数字 位数 数字 digits ninedigits sixdigits textmessage 信息内容 简讯 通知短信 sms digit 6digit 框里 弹窗里`,

  // What is wrong, and what one is to do about it.
  wrongCard: `卡号填错 卡号错误 卡号有误 卡号输错 卡号输入错误 卡号填写错误 卡号填写有误 银行卡填错 银行卡错误 银行卡号错误 银行卡号有误 银行卡信息有误 银行卡信息错误 银行卡输错 收款卡号错误 信息填错
    信息填写错误 信息填写有误 信息有误 信息错误 账号错误 账号有误 收款信息有误 收款账号有误 卡号不符 卡号不一致 账户信息不符 少填 多填 填错 输错 账户填写错误 收款账号错误 输入有误 账户信息有误
    账户信息错误 账号输错 账户有误 身份证号填错 卡号少 卡号多 卡号异常 开户行错误 wrongcardnumber cardnumberiswrong incorrectcardnumber cardnumberwaswrong accountnumberiswrong cardnumberisincorrect
    卡号写错 卡号错了 写错了 填写错误 填写有误 卡号多了 卡号少了 卡号不对 卡号信息不匹配 信息不匹配 卡号不匹配 账户名不符 户名不符 姓名不符 收款人信息错误 尾号输反 输反 少一位 多一位 错一位 错了一位
    错一个数 填反 输反了 填反了 名字不一致 对不上 姓名有误 不是本人卡 namedoesntmatch wrongdigit digitwrong 号码有误 写成 名字写错 名字错了 身份不一致 卡号和身份 身份不符 信息不一致 备注写错 备注错
    备注没写 写错又`,
  frozen: `冻结 被冻 冻住 锁定 被锁 卡住 受限 被风控 风控 异常 拦截 暂扣 账户异常 资金被冻结 卡在 资金卡住 保管 被银监会 提现失败 放款失败 打款失败 到账失败 支付失败 评分不足 分数不够 综合评分不足
    信用不足 评分不够 信誉分不足 资质不足 额度冻结 冻了 dongjie frozen locked blocked suspended onhold freeze 冻死 冻在 押在 卡里冻结 审核卡住 出不来 锁在 锁死 进入冻结 风险管控 管控 限制提现
    信用分只有 套现 判定为 评分差 差2分 分不够 冻结名下 二类卡 限额 收不了 扣下 被扣下 截留 压住 挡住 卡在半路 卡在系统 不匹配 未激活 反了一位 失败 状态异常 风险订单 疑似 被拦下 截住 待解锁 变红 红单
    退回来了 退回了 被退回 被判定 恶意点击 多次点击 分数低 流水分 差一分 打叉 名字错 卡死 停滞 挂起 红灯 警示 错误代码 代码错误 次数超限 超过次数 锁卡 名额被占 系统拦 系统判 检测到异常 检测异常 触发
    受阻 flagged rejected failed`,
  unfreeze: `解冻 解除冻结 解除风控 解除限制 解除 解封 更正 修正 更改 修改 改卡 重新认证 认证 恢复 解锁 解限 核验 激活账户 核实身份 改过来 改回来 重新打款 二次放款 重新放款 jiedong unfreeze unlock
    unblock tounlock correction correct toreleaseit 解开 解控 改正 改回 解冻资金 解除管控 纠正 激活卡 解除异常 解开账户 放开 核销 放行 转绿 变绿 消红 改名 恢复订单 补够分数 补分 冲分 提分 疏通 重置
    重做 重提 复原 校正 校准 改单 重新出款 清障`,
  unfreezeFee: `解冻金 解冻费 解冻款 解封费 解锁费 改卡费 更改费 修改费 更正费 卡号修改费 解卡费 刷新费 认证解冻金 解冻保证金 jiedongjin 风控解除费 解除费 unfreezingfee unfreezefee unlockingfee
    解冻手续费 解冻押金 解冻费用 解控费 解冻认证金 改卡手续费 改卡号费 更正手续费 账户解冻费 风险解除金 解除金 解冻的钱 解冻钱`,
  cancel: `注销 关闭 销户 关掉 停用 清退 关停 关一下 注消 清理 关閉 zhuxiao 销掉 cancel close closetheaccount closeyouraccount cancelyouraccount deactivate 注销掉 关了 销号 注销账户 取消掉 清掉
    关闭账户 关闭额度 注销额度 停掉 解绑 取消 关停掉 退订 注销处理 关掉自动 解除设定 解除设置 解除绑定 switchoff turnoff terminate 清理掉 统一清理 消户 做销号`,
  change: `升级 转换 变更 更新 整改 下架 调整 转成 转为 降息 备注册 备案 下调 下调处理 转社会 成人账户 转成人 降利率 下降利率 调低利率 降低利率 改成 成人版 改为 改成成人 社会版`,
  refund: `退费 退款 退息 利息退还 退还利息 理赔 退赔 退保 三倍赔付 双倍赔付 赔付 赔偿 补偿 退税 返现 退保证金 多收 多扣 refund compensation rebate 利息返还 返还利息 多收利息 多收的利息 手续费返还
    三倍理赔 双倍理赔 快递丢失 快递丢件 丢件 质量问题 理赔款 赔付款 退保费 退订费 退款通道 误操作开通 误办 办理退费 清退资金 息费减免 退会费 退学费 退给您 补贴款 返还给您 退费群 对冲退费 退费专员 退补
    学费可退 可退 课程费退 退课 赔的 三倍赔 倍赔 倍补偿 差额退 退您 追回 追款 追损 挽回损失 返利 返还会员费 赔您 赔你 赔给 兑付 兑付码 回款已 赔款 多收的 弄丢 破损 质检 退一赔三 退一赔十 改签补偿 退改
    超标`,
  surplus: `多的退 多余的退 多出的退 多出来的 多的还 多余的还 剩下的转回 剩余部分退 剩下的退 多余部分 多余的钱 多转的 多给的 多赔的 多出的部分 多余款项
    多的部分 多的钱 剩余的退 剩余的转 剩下的转 剩余转`,
  threat: `爆通讯录 爆你通讯录 爆您通讯录 爆了你的通讯录 通讯录爆 通讯录爆了 轰炸通讯录 群发通讯录 影响征信 影响您的征信 影响你的征信 影响个人征信 影响您个人征信 影响到征信 影响到您的征信 影响你征信 影响您征信 影响信用 影响个人信用 影响您的信用 影响到个人征信 征信受损 征信有影响
    征信会有影响 上征信 黑名单 失信 每月扣 每月自动扣 每月扣费 自动扣费 自动扣款 自动扣除 每个月扣 按月扣 扣费 扣款 起诉 法律责任 追究 逮捕 冻结您 违规 违反 洗钱 纳入失信 坐牢 刑事 影响子女 影响孩子
    征信不良 留下污点 污点 限制高消费 征信变黑 信用受损 影响贷款 影响以后 影响今后 影响买房 影响您以后 拉黑征信 影响您日后 影响日后 不良征信 扣掉 扣除 扣年费 damageyourcredit affectyourcredit
    hurtyourcredit blacklisted blacklist willbesued sued legalaction breachofcontract charged deducted 上报征信 列入失信 影响你以后 影响到你 影响到您 纳入征信 记入征信 报送征信 划扣 强制扣 自动从
    影响您孩子 影响你家人 上黑名单 征信就黑 征信会黑 征信变花 征信花 产生费用 扣您 扣你 每年扣 利滚利 产生逾期 征信逾期 高额罚息 违约 传票 creditrecordwillbedamaged creditwillbedamaged willbedamaged
    damaged 扣 不想坐牢 刑事案件 通知家人 通知你家人 爆通讯录 打给你单位 上门催收 上门 起诉你 走法律程序 法院见 抓你 报警抓 承担法律 负法律 起诉书 单位和通讯录 通讯录打电话 creditscorewillfall
    chargedmonthly willbecharged breached youowe 拘留 利率会变 利率会从 群发通讯录 留痕 留底 会有记录 判恶意 上浮 利率上浮 律师函 收到函 发函 函告 村委 村委会 通讯录 家里人 单位都会 爆你 联系你家人
    你爸妈 你父母 你单位 你公司 移交法务 法务 移交司法 强制执行 老赖 失信人 社会信用 每月八百 从卡里走 从卡里扣 自动划走 有法律效力 恶意违约 赔偿违约 终身 写进档案 上传央行 推送给央行 黑五年 毕业证
    政审 公务员 考公 子女上学 高铁飞机 每天计息 会计息 赔我们 走程序 法院那边 你爸妈你领导 照样得还 照样还 一样要还 买不了房 买房买车 批不下来买 爆你通讯录 通讯录群发 找你家 去你家 去你单位 上你家
    征信完了 征信全完 黑一辈子 贷不了款 贷不了 影响房贷 影响车贷 银行拉黑 被限高 限高 jail arrest arrested courtcase lawsuit lawyer prosecute prosecuted 占您的征信 占征信 占你征信 每天产生 产生违约金
    产生罚息 向公安 紧急联系人 不良客户 开始收费 会扣费 ruin ruinyourcredit hurtyour reporttopolice policereport 黑档 信用黑名单 上失信 留案底 案底 进黑 列黑
    报坏账 坏账 违约金翻 双倍违约 翻倍赔 电话我这都有 电话我都有 电话我们都有 你的通讯录 yourfamily youremployer callyourfamily 骗贷处理`,
  policy: `国家政策 银监会规定 监管要求 政策规定 国家规定 最新规定 政策调整 利率过高 利息过高 不符合国家 不合规 学生账户 学生身份 学生认证 学生贷 校园贷 大学期间 上学期间 在校期间 上学时 大学时
    学生时期 根据规定 政策要求 相关规定 响应国家 整治 合规要求 学生信息 学生版 学生标签 教育贷 学生时代 利率违规 利率超标 利率不合规 整改通知 贴息 历史利率 误开通 误开 学习机构 清零政策 国家要求
    银监要求 央行要求 上面要求 监管规定 新政策 政策变了 国家新规 新规 按照国家 误点了会员 误点 误订 误订了 学生卡 归档 免密支付 校园账户 分期账户 校园分期 大三那年 读书时 读书的时候 上大学 在校时 念书
    念书时 上学那会 上学那会儿 大学那会 大学那会儿 查得严 国家标准 高于国家 高于标准 监管标准 高于规定 超过规定 超过国家 误将您 误设 设为会员 设成会员 设为高级 高级会员 分销商 代理商会员 误录 录错
    操作失误 工作失误 实习生 批发商 自动续订 清退机构 机构清退 破产清退 studentaccount studentloan regulation regulations 大一用 大二用 大三用 大四用 学生性质 统一清退 旧账号 老账号 老的贷款账号
    国家出了 新文件 国家要 统一处理 国家统一 国家现在 新规定 学生认证过 校园版 学生档案 银监新规 人行要求 央行新规 利率调整 统一下架 产品下架 平台整改 平台下架 金融整顿 清退校园贷`,
  unlessDone: `不操作 不处理 不关闭 不注销 不配合 不取消 不及时处理 不及时注销 不及时关闭 不解除 dontcancel donotcancel 不注销掉 不尽快注销 不办理注销 不及时取消 不办理关闭 不按要求 不完成 不解决
    不取消的话 不关的话 不关掉 不处理的话 不注销的话 不及时处理的话 今天不取消 没注销 未注销 账户没注销 不归档 没有注销 未关闭者 未缴者 未缴纳者 逾期未缴 未关闭的 不变更身份 不转身份 没关的话 没关掉
    没注销的话 没取消的话 还没注销 没处理的话 没有关闭 没有关掉`,
  drain: `清空额度 额度清空 清零额度 额度清零 清空您的额度 额度归零 借款清零 清空贷款额度 额度全部借出 资金核查 资金清查 资金清零 资金核验 流水核查 清查资金 核查资金 资金审查 资金监管 全部转出
    全部转到 全部转入 账户清查 资产清查 资产核查 资金归集 对冲额度 验证资金 清空余额 资产公证 清空 clearyourlimit clearthelimit 归零 清一下额度 额度清掉 额度清一下 把额度清 清掉额度 把额度借
    额度借出 额度都借 额度提出 额度提现 额度取出 额度转出 额度套出 钱转走 资金安全核验 资金验证 清查 核查资金流 资金流水核查 资金保全 资产保全 自证清白 核查完毕 清查完毕 核验完毕 核实资金 资金核实
    资金转移 转回公司 转还公司 退回公司 打回公司 还给公司 转回我们 退还公司 退回财务 转回财务 退回来到 还款转入新账户 还到我个人 我个人的收款码 经理卡上 打到我们经理`,
  savings: `积蓄 全部存款 所有存款 全部资金 所有的钱 所有资产 手里的钱 能贷的 能贷到的 能借的都 savings allyourmoney`,
  safe: `安全账户 安全账号 安全帐户 安全卡 安全账 核查账户 清查账户 监管账户 保护账户 公证账户 对接账户 验资账户 认证账户 专用账户 保险账户 安全专户 银监会账户 银联账户 清算账户 托管账户 安全的账户
    对接账号 核验账户 官方账户 安全户 保管账户 审查账户 担保账户 中转账户 退款账户 回款账户 secureaccount safeaccount inspectionaccount accountigiveyou governmentaccount 国家账户 中转安全 专案账户
    资金监管账户 临时账户 冻结账户 财政账户 清零账户 核销账户 对冲账户 资金池 保全账户 央行账户 回收账户 银监账户 官方监管 验证账户 审计账户 托管户头 安全户头 监管户头 安全账卡 专户 保险户 保险柜账户
    备付金账户 资金比对中心 比对中心 下列个人账户 protectionaccount supervisedaccount verificationaccount holdingaccount escrowaccount protectedaccount policeaccount custodyaccount secureholding
    safewallet 安全卡里 保护卡`,
  account: `指定账户 指定账号 以下账户 下面账户 以下账号 私人账户 个人账户 对方账户 这个账户 这个账号 这张卡 这个卡 我卡 我微信 我支付宝 公司账户 财务账户 下方账户 收款账户 指定卡号 下列账户 我账户
    客服账户 指定银行卡 专员账户 财务卡 personalaccount thisaccount followingaccount theaccount 我朋友卡 我朋友的卡 朋友的卡 朋友卡里 我这张卡 我新卡 我的卡 我这个卡 这张银行卡 他的卡 账户里 我给的
    我给你的 我给您的 公司财务 我卡上 我卡里 对公账号 我支付宝账号 财务专员 下面的卡 下面这个 下面账号 这个号上 这个号 这个号码 这个户头 回公司 我们财务 我们账户 公司卡 公司的账 哥们卡 工头这张卡
    领导卡 呢个户口 户口先 朋友卡上 我给的卡 他卡 她卡 到他卡 对方卡 发您的卡 发你的卡 我发您 收款账号 个人的 我朋友账户 我们经理 财务主管 下面的账户 后面的账户 警方控制的账号 我们控制的账户 卡号发你
    卡号发您 账号发你 账号发您 这个卡号 打这个卡 老师卡 他账户 她账户 医院账户 供应商账户 客户账户 对方公司 收款方账户 卡号在这 卡号如下 账号如下 户名如下`,
  repair: `repairyourcreditreport repairyourcreditrecord repairyourcredit repaircreditreport fixyourcreditreport fixyourcreditrecord 征信修复 修复征信 征信洗白 洗白征信 洗征信 洗白 征信铲单 铲单 消除逾期 逾期消除 清除逾期 消逾期 删除逾期 逾期铲除 逾期修复 修复逾期 逾期洗白 信用修复 清除征信 清洗征信 消除征信 征信清零
    征信修改 修改征信 征信删除 逾期记录删除 删除征信 消除不良 清除不良 抹掉逾期 征信逾期处理 处理征信 征信美化 刷白征信 消除不良记录 清除不良记录 删除不良记录 删除不良 抹去逾期 去掉逾期 处理逾期记录
    征信污点消除 消除污点 征信恢复 恢复征信 删逾期 删除逾期记录 清除逾期记录 消除逾期记录 撤销逾期 修复信用 deletelatepayment deletelatepaymentrecords repairyourcredit creditrepair cleanyourcredit
    removebadrecords fixyourcredit removelatepayment 征信消除 征信处理 征信帮 逾期帮 修征信 征信包修复 征信污点 洗征 征信黑名单消除 征信黑名单洗白 逾期删 逾期消 征信擦除 擦除逾期 抹掉 抹掉征信 铲除
    洗掉 不良信息消除 清空逾期 逾期清零 逾期记录清除 逾期记录消除 联征洗白 联徵洗白 查询记录删除 删查询 删除查询 消查询 征信花了修复 修好征信 征信变白 查询记录删掉 查询记录删 删查询记录 异议申诉
    征信报告干净 干干净净 征信干净 记录弄掉 逾期弄掉 征信异议申诉 撤销上报 撤掉上报 z信铲 铲逾期 不铲不收 征信优化 优化征信 硬查询删除 查询删除 债务重组 花了的报告 报告弄 逾期申诉 征信申诉 征信保护
    征信协商 停催 停息挂账 债务优化 债务协商`,
  erase: `抹 抹平 抹去 消 消掉 消了 洗 洗干净 铲 铲掉 删 撤回 撤销 撤掉 弄漂亮 弄干净 弄好看 变干净 变好看 漂白 修好 刷白 翻新 消失 屏蔽 拿掉 申诉 申诉成功 撤回上报 做干净 做漂亮 处理干净 处理掉
    恢复正常 不展示 覆盖 erase wiped wipe clean removed remove fix 包清 走异议 隐藏 一键隐藏 一键清 清零 擦掉 撤 拉平 降下来 delete deleted cleaned vanish disappear wipeout wipes 搞定 弄掉 弄没 抹除
    消除 清除`,
} as const
