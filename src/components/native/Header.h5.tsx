import { goBack } from '../../platform/go'
import { Box } from './Box'
import type { HeaderProps } from './headerProps'

/** The bar that WeChat draws on a phone, for a browser. */
export function Header({ title, back, onBack }: HeaderProps) {
  return (
    <Box role="banner" className="header">
      {back && (
        <Box role="button" label="返回" className="header-back" onPress={onBack ?? goBack}>
          ‹
        </Box>
      )}
      <Box role="heading" level={1} className="header-title">
        {title}
      </Box>
    </Box>
  )
}
