package cn.policydesk.search;
import cn.policydesk.notice.*;
import java.nio.file.*;
import java.util.*;
import org.apache.lucene.store.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.JsonNode;
public class Lab {
  record Q(String id, String region, String half, String kind, String text, List<String> labels, List<Integer> paras) {}
  static final String[][] N = {{"dongyang","dongyang-draft"},{"jiangyin","jiangyin-2019-18"},{"wushan","wushan-2023-57"},{"heping","heping-2020"},{"anshan","anshan-2020-3"}};
  static List<Q> golden(String region) throws Exception { return goldenAt("index/golden/"+region+".jsonl", region); }
  static List<Q> goldenAt(String file, String region) throws Exception {
    List<Q> out = new ArrayList<>(); JsonMapper m = new JsonMapper();
    for (String l : Files.readAllLines(Path.of(file))) { if (l.isBlank()) continue;
      JsonNode n = m.readTree(l); List<String> labels=new ArrayList<>(); List<Integer> ps=new ArrayList<>();
      for (JsonNode a : n.get("应答")) { labels.add(a.get("条").asString()); ps.add(a.get("款")==null||a.get("款").isNull()?0:a.get("款").asInt()); }
      out.add(new Q(n.get("编号").asString(), region, n.get("组").asString(), n.get("类").asString(), n.get("问").asString(), labels, ps)); }
    return out;
  }
  static Subject subject; static AskedVectors outVec; static List<OutsideTopic> outTopic=new ArrayList<>(); static Words words; static List<Unit> units; static TextAnalysis ta; static IndexSearcher searcher; static AskedVectors vec; static List<Notice> notices = new ArrayList<>();
  static void load(String without) throws Exception {
    Faults f = new Faults(); words = WordFiles.read(Path.of("index"), f).without(without); Words ww=words; 
    ta = new TextAnalysis(words); units = new ArrayList<>(); notices.clear();
    ByteBuffersDirectory dir = new ByteBuffersDirectory(); IndexBuilder b = new IndexBuilder(dir, ta);
    List<Analysis> lines = new ArrayList<>();
    for (String[] n : N) { Path d = Path.of("knowledge/notices/"+n[0]);
      Notice notice = NoticeReader.read(d.resolve(n[1]+".txt"), d.resolve(n[1]+".yaml"), "knowledge/notices/"+n[0], f); notices.add(notice);
      List<AskedLine> asked = n[1].equals(without) ? List.of() : WordFiles.asked(Path.of("index"), n[1], f);
      for (Paragraph p : notice.paragraphs()) { if (!p.searchable()) continue;
        Unit u = new Unit(p.ref(), n[0], p.heading(), notice.searchText(p), asked.stream().filter(a->a.ref().equals(p.ref())).map(AskedLine::text).toList());
        units.add(u); b.add(u); for (String a : u.asked()) lines.add(ta.question(a)); } 
      for (AskedLine a : asked) if (notice.paragraph(a.ref()).isEmpty()) System.out.println("dangling "+a.ref()); }
    b.close(); f.all().forEach(x -> System.out.println(x.text()));
    List<Set<String>> fs = new ArrayList<>(); for (Unit u : units) fs.add(Subject.features(ta.paragraph(u.heading()+" "+u.text()), u.asked().stream().map(ta::question).toList()));
     subject = IndexContent.of(units, words, List.of()).subject(); outTopic.clear(); outStart = lines.size(); for (OutsideTopic t : words.outside()) for (String s : t.asked()) { lines.add(ta.question(s)); outTopic.add(t); }
    allLines = lines;
    searcher = new IndexSearcher(DirectoryReader.open(dir)); searcher.setSimilarity(FieldSimilarity.DEFAULT); searcher.setQueryCache(null); vec = new AskedVectors(lines, W);
  }
  static int outStart; static List<Analysis> allLines; static Weights W = Weights.DEFAULT;
  static Map<String,List<Q>> gc=new HashMap<>(); static List<Q> golden2(String r) throws Exception { if(!gc.containsKey(r)) gc.put(r,golden(r)); return gc.get(r);} static Map<String,Analysis> ac=new HashMap<>(); static Analysis an(String t){ return ac.computeIfAbsent(t, ta::question);} 
  static double[] eval(String half, boolean list, boolean print) throws Exception {
    Ranking r = new Ranking(searcher, vec, subject, W); double n=0,h1=0,h3=0,p1=0,mrr=0; Map<String,double[]> by = new TreeMap<>();
    for (String[] nn : N) for (Q q : golden(nn[0])) { if (!q.half.equals(half) || q.labels.isEmpty()) continue;
      List<Ranked> rk = r.rank(ta.question(q.text), q.region); 
      List<String> seen = new ArrayList<>(); int rank=0; boolean para=false;
      for (Ranked x : rk) { String l = units.get(x.unit()).ref().label(); if (seen.contains(l)) continue; seen.add(l); if (q.labels.contains(l)) { rank = seen.size(); break; } }
      if (!rk.isEmpty()) { ClauseRef ref = units.get(rk.get(0).unit()).ref(); for (int i=0;i<q.labels.size();i++) if (q.labels.get(i).equals(ref.label()) && (q.paras.get(i)==0||q.paras.get(i)==ref.paragraph())) para=true; }
      n++; if (rank==1) h1++; if (rank>=1&&rank<=3) h3++; if (para) p1++; if (rank>0) mrr+=1.0/rank;
      for (String k : new String[]{q.region, q.kind}) { double[] d = by.computeIfAbsent(k,z->new double[4]); d[0]++; if(rank==1)d[1]++; if(rank>=1&&rank<=3)d[2]++; if (para) d[3]++; }
      if (list && !para) System.out.println(q.id+" ["+q.kind+"] "+q.text+" => want "+q.labels+q.paras+" got "+rk.stream().limit(3).map(x->units.get(x.unit()).ref().place()+String.format("(%.2f %.2f %.2f)",x.score(),x.own(),x.nearest())).toList());
    }
    if (print) { System.out.printf("%s n=%.0f hit1=%.3f hit3=%.3f para1=%.3f mrr=%.3f%n", half,n,h1/n,h3/n,p1/n,mrr/n); by.forEach((k,d)->System.out.printf("   %-9s n=%3.0f h1=%.3f h3=%.3f p1=%.3f%n",k,d[0],d[1]/d[0],d[2]/d[0],d[3]/d[0])); }
    return new double[]{h1/n,h3/n,p1/n,mrr/n};
  }
  public static void main(String[] a) throws Exception {
    load(null);  eval("调优", a.length>0, true); eval("盲测", false, true); if (a.length>0) return;
    for (String[] n : N) { load(n[1]); double h=0,c=0,h3=0; Ranking r = new Ranking(searcher, vec, subject, W);
      for (Q q : golden(n[0])) if (!q.labels.isEmpty()) { c++; int k=0; List<String> seen=new ArrayList<>(); for (Ranked x : r.rank(ta.question(q.text), q.region)) { String l=units.get(x.unit()).ref().label(); if(seen.contains(l))continue; seen.add(l); if(q.labels.contains(l)){k=seen.size();break;} } if(k==1)h++; if(k>=1&&k<=3)h3++; }
      System.out.printf("left out %s hit1=%.3f hit3=%.3f%n", n[0], h/c, h3/c); }
  }
}
