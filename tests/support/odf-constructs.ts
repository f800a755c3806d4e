const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What LibreOffice writes into the body of a text or a spreadsheet. */
export const harmlessBodies = [
  '<text:a xlink:href="https://thu.example/?a&amp;b">x</text:a>',
  '<text:a xlink:href="#Chương 1|outline">x</text:a>',
  '<text:a xlink:href="mailto:phong@thu.example">x</text:a>',
  '<draw:frame><draw:image xlink:href="Pictures/a.png" xlink:type="simple"/></draw:frame>',
  '<draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/>',
  '<meta:template xlink:href="file:///C:/Users/thu/AppData/Roaming/LibreOffice/Mẫu.ott"/>',
  '<meta:template xlink:href="../mau.odt/Normal.dotm"/>',
  '<text:table-of-content><text:page-number>1</text:page-number><text:date/></text:table-of-content>',
  '<text:tracked-changes><text:changed-region><text:deletion/></text:changed-region></text:tracked-changes>',
  '<table:table-cell table:formula="of:=SUM([.A1:.A2])+[$\'Thi đua\'.B1]+{1|2}"/>',
  '<table:content-validation table:condition="of:cell-content-is-in-list(&quot;a|b&quot;)"/>',
  '<style:map style:condition="value()&gt;=0"/>',
  '<table:named-expression table:expression="of:=[.A1]*2"/>',
  '<form:form form:target-frame="" xlink:href=""><form:properties/></form:form>',
  '<form:form form:datasource=""><form:button form:image-data="Pictures/a.png"/></form:form>',
  '<xforms:model><xforms:instance><x:data/></xforms:instance></xforms:model>',
];

const hostileAddresses = [
  'http://x.example/a.png',
  'file:///c:/a',
  'file%3A///c:/a',
  'fi&#10;le:///c:/a',
  '//x.example/a',
  '\\\\x.example\\a',
  '../a',
  'Pictures/../../a',
  'Pictures&#10;/../../a',
  '%2e%2e/a',
  '%252e%252e/a',
  '..%5Ca',
];
const hostileClicks = ['file:///c:/a', '../a.exe', 'vnd.sun.star.script:a', 'java&#10;script:a', '%2e%2e/a'];
const hostileFormulas = [
  'of:=DDE("a";"b";"c")',
  'of:=COM.MICROSOFT.WEBSERVICE("http://x.example")',
  'of:=\'WEBSERVICE\'("http://x.example")',
  "of:=['file:///c:/a.ods'#$Sheet1.A1]",
  'of:="it\'s"&WEBSERVICE([.A1])&"it\'s"',
  'of:=HYPERLINK([.A1];"x")',
  "msoxl:=cmd|'/c calc'!A0",
  'msoxl:=[b.xlsx]Sheet1!A1',
];

/** What is refused wherever it stands. */
export const hostileBodies = [
  ...hostileAddresses.flatMap((address) => [
    `<draw:image xlink:href="${address}"/>`,
    `<draw:object xlink:href="${address}"/>`,
    `<x:a xlink:href="${address}"/>`,
    `<xforms:instance src="${address}"/>`,
    `<form:form xlink:href="${address}"/>`,
    `<form:image-frame form:image-data="${address}"/>`,
  ]),
  ...hostileClicks.flatMap((address) => [
    `<text:a xlink:href="${address}"/>`,
    `<draw:a xlink:href="${address}"/>`,
  ]),
  ...hostileFormulas.flatMap((formula) => [
    `<table:table-cell table:formula="${escape(formula)}"/>`,
    `<table:named-expression table:expression="${escape(formula)}"/>`,
    `<table:content-validation table:condition="${escape(formula)}"/>`,
    `<style:map style:condition="${escape(formula.replace('=', 'is-true-formula(') + ')')}"/>`,
    `<text:variable-set text:formula="${escape(formula)}"/>`,
  ]),
  '<form:form form:datasource="Thư mục"/>',
  '<xforms:submission action="http://x.example/"/>',
  '<x:event-listener/>',
  '<table:dde-link/>',
  '<meta:template xlink:href="//x.example/a.ott"/>',
  '<meta:template xlink:href="file:////x.example/a.ott"/>',
  '<table:named-range table:cell-range-address="\'file:///c:/a.ods\'#$S.A1"/>',
];
