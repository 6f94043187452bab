package cn.policydesk.notice;
import java.nio.file.*;
import java.util.*;
public class Dump {
  public static void main(String[] a) throws Exception {
    for (String f : new String[]{"dongyang/dongyang-draft","jiangyin/jiangyin-2019-18","wushan/wushan-2023-57","heping/heping-2020","anshan/anshan-2020-3"}) {
      String src = Files.readString(Path.of("knowledge/notices/"+f+".txt"));
      List<Repeat> r = f.startsWith("dong") ? List.of(new Repeat(61,138,"")) : List.of();
      var parts = AnnexEcho.mark(new Segmenter(f, src, r).cut());
      System.out.println("=== "+f);
      for (Part p : parts) { var q=p.paragraph(); 
        String t=p.text(); if (t.length()>44) t=t.substring(0,26)+"…"+t.substring(t.length()-14);
        System.out.println(p.kind()+" "+(q==null?"":q.ref().label()+q.ref().paragraph()+" #"+q.anchor()+" ["+q.heading()+"]"+(q.searchable()?"":" -")+" "+(q.departments().isEmpty()?"":q.departments().get(0)+"x"+q.departments().size()))+" | "+t.replace("\n","/")); }
    }
  }
}
