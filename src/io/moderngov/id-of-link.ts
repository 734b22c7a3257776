/** What a link of the council's site leads to, as an id: `committee/101`, `member/201`. */
export function idOfLink(href: string): string {
  const [, page = '', id = ''] =
    /mg(CommitteeDetails|OutsideBodyDetails|UserInfo)\.aspx\?(?:[^#]*&(?:amp;)?)?U?ID=(\d{1,12})/iu.exec(
      href,
    ) ?? []
  const kind = kinds[page.toLowerCase()]
  return kind === undefined ? '' : `${kind}/${id}`
}

const kinds: Readonly<Record<string, string>> = {
  committeedetails: 'committee',
  outsidebodydetails: 'outside-body',
  userinfo: 'member',
}
