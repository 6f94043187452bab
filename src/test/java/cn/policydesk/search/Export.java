package cn.policydesk.search;
import java.nio.file.*; import java.util.*; import tools.jackson.databind.json.JsonMapper;
public class Export {
  static Map<String,Object> f(Analysis a) { Map<String,Object> m = new HashMap<>(); for (Feature x : a.features()) m.put(x.kind().key()+x.text(), x.weight()); return m; }
  public static void main(String[] x) throws Exception {
    float[] v = {0.5f, 1.5f, 1.2f, 1.0f, 0.2f, 0f, 0.8f, 1f, 1.0f, 0.6f, 2.0f, 0.2f, 0.5f, 1.0f, 0.3f, 2.0f, 0.3f, 16.0f, 0.0f, 0.15f};
    Lab.W = Tune.of(v); Lab.load(null); Lab.searcher.setSimilarity(new FieldSimilarity(1.2f,0.75f,1.2f,0.5f)); Map<String,Object> out = new HashMap<>(); List<Object> us = new ArrayList<>(), qs = new ArrayList<>();
    for (Unit u : Lab.units) { List<Object> as = new ArrayList<>(); for (String s : u.asked()) as.add(f(Lab.ta.question(s))); us.add(Map.of("region",u.region(),"label",u.ref().label(),"para",u.ref().paragraph(),"asked",as,"body",f(Lab.ta.paragraph(u.heading()+" "+u.text())))); }
    Ranking r = new Ranking(Lab.searcher, Lab.vec, Lab.W);
    for (String[] n : Lab.N) for (Lab.Q q : Lab.golden(n[0])) { Map<String,Object> sc = new HashMap<>(); for (Ranked k : r.rank(Lab.ta.question(q.text()), q.region())) sc.put(""+k.unit(), new float[]{k.own(),k.nearest()});
      qs.add(Map.of("id",q.id(),"half",q.half(),"region",q.region(),"kind",q.kind(),"labels",q.labels(),"paras",q.paras(),"f",f(Lab.ta.question(q.text())),"scores",sc)); }
    out.put("units",us); out.put("qs",qs); new JsonMapper().writeValue(Path.of("/tmp/lab/export.json").toFile(), out);
  }
}
