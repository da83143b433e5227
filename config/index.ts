import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = path.resolve(__dirname, '..')
const ourRooms = ['domain', 'contracts'].map(room => path.join(root, room))

/** npm code that ships ES2020: what is not named here reaches the phone as the package ships it. */
const modernPackages = (file: string): boolean => /node_modules[\\/](@orpc|zod|dayjs)[\\/]/.test(file)

/**
 * Type is set in real pixels that follow the reader (`--fs`), never in rpx that follow the width of the phone: an elder
 * with a small phone would get small letters. So pxtransform is off on both platforms, and `px` in scss means px.
 */
const pxtransform = { enable: false, config: {} }

/** The ids of the approved 订阅消息 templates, under the names by which the outbox knows them too. */
const templateIds = (env: Record<string, string | undefined>): Record<string, string> => {
  const ids = ['reception', 'progress', 'duty'].flatMap(template => {
    const id = env[`TEMPLATE_${template.toUpperCase()}`]?.trim()
    return id ? [[template, id] as const] : []
  })
  const forAnOffice = env.TARO_ENV === 'weapp' && (env.TARO_APP_API || env.TARO_APP_CLOUD_ENV)
  if (forAnOffice && ids.length < 3)
    console.warn(
      'TEMPLATE_RECEPTION, TEMPLATE_PROGRESS and TEMPLATE_DUTY are not all set: this build cannot ask people for messages, so that none of them can be sent.',
    )
  return Object.fromEntries(ids)
}

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'shuanglian',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  plugins: [path.join(__dirname, 'ariaPlugin.js'), path.join(__dirname, 'latePagesPlugin.js')],
  env: {
    // Empty means CloudBase: the mini-program then calls the cloud function and no host.
    TARO_APP_API: JSON.stringify(process.env.TARO_APP_API ?? ''),
    TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
    TARO_APP_TEMPLATES: JSON.stringify(JSON.stringify(templateIds(process.env))),
  },
  mini: {
    // What only one bench uses stays in that bench's package: the first download is the resident's.
    optimizeMainPackage: { enable: true },
    compile: { include: [...ourRooms, modernPackages as unknown as string] },
    postcss: { pxtransform, cssModules: { enable: false, config: {} } },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: '/',
    compile: { include: [...ourRooms, modernPackages as unknown as string] },
    postcss: { pxtransform, autoprefixer: { enable: true, config: {} }, cssModules: { enable: false, config: {} } },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  },
}))
