/**
 * The one script inside a framed page. It tells the page around it how high the content is, with the picture that is shown: in Parley's own message, and
 * in WordPress' message if WordPress gave the frame a secret. WordPress' sandbox opens no windows, so there it also asks
 * for links to be followed. Before printing it opens the table. The policy allows it by its hash.
 */
export const FRAME_SCRIPT = `const main=document.querySelector('main'),boxes=[...main.querySelectorAll('.picture')],table=main.querySelector('details')
const secret=/[#&]\\??secret=(\\w+)/.exec(location.hash)?.[1]
const say=(value)=>parent.postMessage(value,'*')
const tell=()=>{
const box=boxes.find((each)=>each.offsetWidth>0)??boxes[0],svg=box.querySelector('svg'),[width,height]=['width','height'].map((name)=>Number(svg.getAttribute(name))),{offsetWidth,offsetHeight}=box
const value=Math.ceil(main.offsetHeight-offsetHeight+Math.min(offsetWidth,width*1.5)*height/width)
say({parleySnapshotHeight:value})
if(secret)say({message:'height',value,secret})}
new ResizeObserver(tell).observe(main)
table.addEventListener('toggle',tell)
addEventListener('beforeprint',()=>{table.open=true})
if(secret)addEventListener('click',(event)=>{
const link=event.target.closest('a')
if(link?.host===location.host){event.preventDefault();say({message:'link',value:link.href,secret})}})`
