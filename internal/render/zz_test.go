package render
import ("testing";"os";"path/filepath";"strings";"io/fs")
func TestZZ(t *testing.T){
 root:=os.Getenv("ZZ"); if root=="" {t.Skip()}
 var files []file
 filepath.WalkDir(root,func(p string,d fs.DirEntry,err error) error { if d.IsDir()||err!=nil {return nil}; rel,_:=filepath.Rel(root,p); if rel=="site.toml"||strings.HasPrefix(rel,"content/") { b,_:=os.ReadFile(p); files=append(files,file{rel,string(b)}) }; return nil })
 s,list:=resolve(t,files)
 for _,d:=range list { if d.Severity==3 { t.Log(d.Span.File.Path,d.Rule,d.Message) } }
 for _,e:=range s.Editions { if g:=e.Page("guide"); g!=nil&&len(g.Children)==0 { _=g } }
 r:=New(theme(t),s,func(n string)string{return "/assets/"+n}); _=r
 for name,p:=range pages(t,s,theme(t)) { o:=filepath.Join("/tmp/out",name); os.MkdirAll(filepath.Dir(o),0o755); os.WriteFile(o,[]byte(p),0o644) }
 os.MkdirAll("/tmp/out/assets",0o755)
 for _,n:=range []string{"site.css","switch.js","favicon.svg"} { b,_:=os.ReadFile("../../static/"+n); os.WriteFile("/tmp/out/assets/"+n,b,0o644) }
}
