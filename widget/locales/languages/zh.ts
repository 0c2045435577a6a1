import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["您觉得怎么样？", "太棒了", "太差了", "关闭", "谢谢您！"]

export const form: FormTexts = [
  "您喜欢哪一点？",
  "哪里不满意？",
  "还有什么想告诉我们？",
  "邮箱、电话和卡号会被隐藏。",
  "可以回复您吗？邮箱或电话",
  "改为“{}”",
  "发送",
  "完成",
  "已更改，谢谢您！",
  "撤回我的评价",
  "再多说点",
  "无 Cookie，无跟踪。",
]

export const done: DoneTexts = [
  "太好了，谢谢您！",
  "谢谢您告诉我们。",
  "已撤回，不计入统计。",
  "更改回答",
  "编号 {}：删除评论时请提供。",
  "告诉朋友",
  "链接已复制。",
  "{}会跟进处理。",
  "您提出，我们改进。",
]
